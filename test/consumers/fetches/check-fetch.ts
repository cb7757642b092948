import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import TikAPI, { type ClientOptions, ConnectionError, type Middleware, TikTokError } from "tikapi-fetch";

const success = { status: "success", statusCode: 0, userInfo: { user: { secUid: "M".repeat(40) } } };
const refusal = { status: "error", message: "User doesn't exist", statusCode: 10202 };

export const checkFetch = (fetch: NonNullable<ClientOptions["fetch"]>): Promise<void> => checkTransport({ fetch });

/** Calls a server on this machine: what a call, an error, a redirect and a middleware need of a fetch or a dispatcher. */
export async function checkTransport(transport: Pick<ClientOptions, "fetch" | "dispatcher">): Promise<void> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  let seen = 0;
  const options: ClientOptions = { apiKey: "any", baseUrl: `http://127.0.0.1:${port}`, retries: 0, ...transport };
  const count: Middleware = (request, next) => {
    seen++;
    return next(request);
  };
  const api = TikAPI({ ...options, middleware: [count] });
  const check = (username: string) => api.public.check({ username });
  try {
    expect((await check("somebody")).json.userInfo.user.secUid.length === 40, "a success");
    const error = await check("nobody").catch((reason: unknown) => reason);
    expect(error instanceof TikTokError && error.tiktokCode === 10202, `a TikTokError, not ${String(error)}`);
    expect((await check("moved")).json.status === "success", "the answer behind a redirect");
    const away = await check("away").catch((reason: unknown) => reason);
    expect(away instanceof ConnectionError && away.reason === "redirected", `a refused redirect, not ${String(away)}`);
    const raw = await api.raw.GET("/public/check", { params: { query: { username: "somebody" } } });
    expect(raw.data?.userInfo.user.secUid.length === 40 && raw.response.status === 200, "data of raw");
    expect(seen >= 5, `a middleware that saw every attempt, not ${seen}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const answer: RequestListener = ({ url = "/", headers }, response) => {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  const username = searchParams.get("username");
  const places: Readonly<Record<string, string>> = {
    moved: `${pathname}?username=somebody`,
    away: "https://example.com/",
  };
  const location = places[username ?? ""];
  if (location !== undefined) return response.writeHead(302, { location }).end();
  const status = headers["x-api-key"] !== "any" ? 401 : username === "nobody" ? 403 : 200;
  return response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(status === 200 ? success : refusal));
};

function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Wanted: ${what}.`);
}
