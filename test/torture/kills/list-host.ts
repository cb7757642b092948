import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { plays } from "../../support/list-plays.js";
import { scriptList } from "../../support/list-script.js";
import type { Tally } from "../part.js";

/** A list on a server, which counts who asks for it. */
export interface ListHost {
  readonly url: string;
  readonly operation: string;
  readonly params: readonly string[];
  /** The file that the whole list makes. */
  readonly lines: string;
  /** Called for every request; `true` if it answers. */
  onRequest: (number: number, response: ServerResponse) => boolean;
  /** How many requests came, and the most that were under way at once. */
  readonly counts: { requests: number; most: number };
  close(): Promise<void>;
}

export async function startListHost(pageCount: number, tally: Tally): Promise<ListHost> {
  const [play] = plays;
  if (play === undefined) throw new Error("The spec has no list.");
  const pages = Array.from({ length: pageCount }, (_, page) => [0, 1, 2].map((item) => `${page}.${item}`));
  const list = scriptList({ ...play, pages });
  let underWay = 0;
  const server = createServer((request, response) => {
    tally.requests++;
    host.counts.requests++;
    host.counts.most = Math.max(host.counts.most, ++underWay);
    response.once("close", () => underWay--);
    response.shouldKeepAlive = false;
    if (host.onRequest(host.counts.requests, response)) return;
    const reply = list.answer(new URL(request.url ?? "", "http://list"));
    if (typeof reply === "string") return;
    // Long enough for a second holder to be seen beside the first.
    setTimeout(() => {
      response.writeHead(reply.status, { "content-type": "application/json" }).end(JSON.stringify(reply.body));
    }, 2);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host: ListHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    operation: play.operation.id,
    params: Object.entries(play.params).map(([name, value]) => `--${name}=${value}`),
    lines: list.ids.map((id) => `${JSON.stringify({ id })}\n`).join(""),
    onRequest: () => false,
    counts: { requests: 0, most: 0 },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return host;
}
