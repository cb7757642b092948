import { fetchOnceMoreAfterReset } from "./after-reset.js";

/** A request as it left the client. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

export interface RecordingFetch {
  readonly fetch: typeof globalThis.fetch;
  /** What was sent, oldest first. */
  readonly sent: readonly SentRequest[];
}

/** Changes a request on its way; the number counts from 0. */
export type ChangeRequest = (request: Request, number: number) => Request | Promise<Request>;

/** A fetch that notes every request, changed or as it is, and passes it on. */
export function recordingFetch(change: ChangeRequest = (request) => request): RecordingFetch {
  const sent: SentRequest[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = await change(new Request(input, init), sent.length);
    const { method, url, headers } = request;
    sent.push({ method, url: new URL(url), headers, body: await request.clone().text() });
    return fetchOnceMoreAfterReset(request);
  };
  return { fetch, sent };
}
