/**
 * The server of `bench-paging.ts`, in a process of its own so that it takes nothing away from the client. The base URL says
 * what it plays: below `/10/50`, every user has 10 pages of 30 posts, each given after 50 ms.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const pageSize = 30;

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://lists");
  const [pages = 0, latency = 0] = pathname.split("/").slice(1, 3).map(Number);
  const page = Number(searchParams.get("cursor") ?? 0);
  const ids = Array.from({ length: pageSize }, (_, index) => `${page}-${index}`);
  if (latency > 0) await wait(latency);
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({
      itemList: ids.map((id) => ({ id, desc: "An invented post." })),
      hasMore: page < pages - 1,
      cursor: String(page + 1),
    }),
  );
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
// The end of whoever started it is its end too.
process.on("disconnect", () => process.exit());
