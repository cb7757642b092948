/**
 * A server for an app with many users, each with their own account key:
 *
 *     TIKAPI_API_KEY=… ACCOUNT_KEYS='{"alice":"…","bob":"…"}' PORT=3000 npx tsx examples/multi-account-server.ts
 *     curl http://127.0.0.1:3000/alice/profile
 *     curl http://127.0.0.1:3000/alice/posts
 *
 * It trusts the name in the path. Add your own sign-in, and replace `ACCOUNT_KEYS` with your database.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import TikAPI, {
  type AccountClient,
  authorizationUrl,
  isConnectionError,
  isRateLimitError,
  isResponseError,
  isSessionExpiredError,
  isTikTokError,
  isTimeoutError,
  isValidationError,
  type TikTokErrorKind,
} from "tikapi-fetch";

const api = TikAPI({ deadline: 20_000 });
const accountKeys: Record<string, string> = JSON.parse(process.env["ACCOUNT_KEYS"] ?? "{}");
/** One client per user: a client cannot send another user's key. */
const accounts = new Map(Object.entries(accountKeys).map(([user, accountKey]) => [user, api.user({ accountKey })]));

const pages = new Map<string, (account: AccountClient, signal: AbortSignal) => Promise<unknown>>([
  ["profile", async (account, signal) => (await account.info({}, { signal })).json.userInfo],
  ["posts", (account, signal) => account.posts.feed({}, { signal, limit: 30 }).toArray()],
]);

/** The status for each kind of TikTok error; 403 for all others. */
const statusOf: Partial<Record<TikTokErrorKind, number>> = { "not-found": 404, removed: 404, transient: 503 };

const server = createServer(async (request, response) => {
  // When the visitor disconnects, the call ends and costs no more requests.
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    send(response, 200, await answer(request, gone.signal));
  } catch (error) {
    if (!gone.signal.aborted) sendError(response, error);
  }
});
server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  console.log(`http://127.0.0.1:${port}`);
});

async function answer({ url = "/" }: IncomingMessage, signal: AbortSignal): Promise<unknown> {
  const [, user = "", page = ""] = new URL(url, "http://here").pathname.split("/");
  const [account, read] = [accounts.get(user), pages.get(page)];
  if (account === undefined || read === undefined) throw new NotFound();
  return read(account, signal);
}

class NotFound extends Error {}

function sendError(response: ServerResponse, error: unknown): void {
  const { status, ...body } = describeError(error);
  if (isRateLimitError(error) && error.retryAfter) {
    response.setHeader("Retry-After", Math.ceil(error.retryAfter / 1000));
  }
  if (status >= 500) console.error(error);
  send(response, status, body);
}

/** What a visitor may know; the rest goes to the log. */
function describeError(error: unknown): { status: number; error: string; [detail: string]: unknown } {
  if (error instanceof NotFound) return { status: 404, error: "There is no such user or page." };
  if (isSessionExpiredError(error)) {
    const authorize = authorizationUrl({ clientId: "c_1234567890", redirectUri: "https://example.com/done" });
    return { status: 401, error: "Connect your TikTok account again.", authorize };
  }
  if (isRateLimitError(error)) return { status: 429, error: "The daily quota is used up." };
  if (isValidationError(error)) return { status: 400, error: "Invalid parameters.", fields: error.fields };
  if (isTikTokError(error)) {
    const { kind, description } = error.tiktok;
    return { status: statusOf[kind] ?? 403, error: description, kind };
  }
  if (isTimeoutError(error)) return { status: 504, error: "TikTok took too long." };
  if (isConnectionError(error) || isResponseError(error)) return { status: 502, error: "TikTok did not answer." };
  return { status: 500, error: "Something went wrong." };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
