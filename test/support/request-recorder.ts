import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Body, put } from "./list-script.js";
import { describeOperations, readSpec } from "./spec-operations.js";

/** What a request looks like to the server: everything that decides how the API understands it. */
export interface RecordedRequest {
  readonly method: string | undefined;
  /** Path and query exactly as they were sent. */
  readonly url: string | undefined;
  readonly apiKey: string | undefined;
  readonly accountKey: string | undefined;
  readonly contentType: string | undefined;
  /** The body exactly as it was sent. */
  readonly body: string;
}

export interface RequestRecorder {
  readonly url: string;
  /** The requests since it was last asked, oldest first. */
  take(): RecordedRequest[];
  close(): Promise<void>;
}

/** A success for every call: also a list at its end for each operation that has one. */
const success = JSON.stringify(
  describeOperations(readSpec()).reduce<Body>(
    (body, { paging }) => {
      if (paging?.more !== undefined) put(body, paging.more, false);
      else if (paging !== undefined) put(body, [paging.items].flat()[0] ?? "", []);
      return body;
    },
    { status: "success" },
  ),
);

/** A server on loopback that notes what it is sent and answers every call with the same small success. */
export async function startRequestRecorder(): Promise<RequestRecorder> {
  const recorded: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    recorded.push(await readRequest(request));
    response.setHeader("content-type", "application/json").end(success);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => recorded.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  const { method, url, headers } = request;
  return {
    method,
    url,
    apiKey: headers["x-api-key"]?.toString(),
    accountKey: headers["x-account-key"]?.toString(),
    contentType: headers["content-type"],
    body,
  };
}
