/** A short tour of the client, against the mock: `npm run demo`. */
import TikAPI, { isSessionExpiredError, isTikTokError, type Middleware } from "../src/index.ts";
import { startMock } from "../src/mock.ts";

const mock = await startMock();
try {
  await showTour(mock.url);
} finally {
  await mock.close();
}

async function showTour(baseUrl: string): Promise<void> {
  const api = TikAPI({ apiKey: "any-key-will-do", accountKey: "any-account-key", baseUrl, middleware: [giveTwoPages] });
  console.log(`The mock of the API is on ${baseUrl}\n`);

  console.log('A profile: api.public.check({ username: "quiet.harbor" })');
  const profile = await api.public.check({ username: "quiet.harbor" });
  const { user, stats } = profile.json.userInfo;
  console.log(`  @${user.uniqueId}, "${user.nickname}"`);
  console.log(
    `  ${count(stats.followerCount)} followers, ${count(stats.heartCount)} likes, ${count(stats.videoCount)} posts\n`,
  );

  console.log("Their posts, page after page: api.public.posts({ secUid }).pages()");
  let number = 0;
  for await (const page of api.public.posts({ secUid: user.secUid }).pages()) {
    console.log(
      `  page ${++number}: ${page.items.length === 1 ? "1 post" : `${page.items.length} posts`}, ${page.hasNext ? "more to come" : "the last"}`,
    );
    for (const post of page.items) {
      const date = new Date(Number(post.createTime) * 1000).toISOString().slice(0, 10);
      console.log(`    ${date}  ${count(Number(post.stats?.playCount))} plays  ${post.desc}`);
    }
  }

  console.log("\nA user who does not exist:");
  try {
    await api.public.check({ username: "nobody" }, { headers: { Prefer: "code=403, example=userDoesNotExist" } });
  } catch (error) {
    if (!isTikTokError(error)) throw error;
    console.log(`  TikTokError: ${error.message}`);
    console.log(`  code ${error.tiktokCode}, kind "${error.tiktok.kind}": ${error.tiktok.description}`);
  }

  console.log("\nAn account whose session has ended:");
  try {
    await api.user().info({}, { headers: { Prefer: "code=428" } });
  } catch (error) {
    if (!isSessionExpiredError(error)) throw error;
    console.log(`  SessionExpiredError: ${error.message}`);
  }
}

/** Prism keeps no state, so calls without a cursor ask it for the first page. */
async function giveTwoPages(...[request, next]: Parameters<Middleware>): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith("/posts") && !searchParams.has("cursor")) request.headers.set("Prefer", "example=firstPage");
  return next(request);
}

function count(value: number | undefined): string {
  return (value ?? 0).toLocaleString("en-US").padStart(9);
}
