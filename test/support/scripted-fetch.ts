/** What a scripted fetch does with one request: answer it, fail, or decide when it sees it. */
export type Reply = Response | Error | ((request: Request) => Response | Promise<Response>);

export interface ScriptedFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What it was sent, oldest first. */
  readonly requests: Request[];
}

/** A fetch that gives these replies, one for each request; a request too many fails. */
export function scriptFetch(...replies: Reply[]): ScriptedFetch {
  const script = replies.values();
  return answerEach((request) => {
    const { value: reply, done } = script.next();
    if (done) throw new Error(`The script has no reply for request ${replies.length + 1}: ${request.url}`);
    if (reply instanceof Error) throw reply;
    return typeof reply === "function" ? reply(request) : reply;
  });
}

/** A fetch that answers every request in the same way. */
export function answerEach(reply: (request: Request) => Response | Promise<Response>): ScriptedFetch {
  const requests: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    return reply(request);
  };
  return Object.assign(fetch, { requests });
}

/** The small success that every operation can be answered with. */
export const success = (body: object = {}, init?: ResponseInit): Response =>
  Response.json({ status: "success", message: "", ...body }, init);

/** An error answer as the API sends it. */
export const failure = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  Response.json({ status: "error", message: "Refused.", ...body }, { status, headers });

/** Never answers; fails when the request is aborted, as fetch does. */
export const neverAnswer = (request: Request): Promise<Response> =>
  new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
  });

/** What fetch throws when it cannot reach a server or loses it, with Node's code as the cause. */
export const networkError = (code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(`connect ${code}`), { code }) });
