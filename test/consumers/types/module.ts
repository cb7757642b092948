import TikAPI, {
  type ClientOptions,
  type Item,
  isErrorOf,
  isTikTokError,
  type PageOf,
  type Params,
  type Result,
  TikAPIError,
  type TikTokCodeName,
} from "tikapi-fetch";
import { startMock } from "tikapi-fetch/mock";
import { mockTikAPI } from "tikapi-fetch/testing";

const options: ClientOptions = { apiKey: "key", accountKey: "account-key", retries: 0 };
const api = TikAPI(options);

const followers: number = (await api.public.check({ username: "quiet.harbor" })).json.userInfo.stats.followerCount;

const params: Params<"public.posts"> = { secUid: "MS4wLjABAAAAexampleexampleexample", count: 10 };
for await (const post of api.public.posts(params, { limit: 100 })) {
  const item: Item<"public.posts"> = post;
  console.log(item.id, item.video?.duration, followers);
}
let page: PageOf<"public.posts"> | null = await api.public.posts(params);
while (page) page = await page.nextItems();
// @ts-expect-error: a list of posts needs a secUid
api.public.posts({ count: 10 });

const user = api.user({ accountKey: "another-key" });
const comments: Result<"user.posts.comments.list"> = (await user.posts.comments.list({ media_id: "1" })).json;
// @ts-expect-error: accounts have methods that the client for public data has not
api.posts;

try {
  await api.key();
} catch (error) {
  if (isErrorOf(error, "public.check", 400)) console.log(error.json?.fields);
  if (isTikTokError(error)) {
    const name: TikTokCodeName | string | undefined = error.tiktok.name;
    console.log(name, error.tiktok.kind);
  }
  if (error instanceof TikAPIError) console.log(error.operationId, error.request?.url);
}

const { data, error } = await api.raw.GET("/public/check", { params: { query: { username: "quiet.harbor" } } });
const nickname: string | undefined = data?.userInfo.user.nickname;
// @ts-expect-error: the spec has no such path
api.raw.GET("/public/nothing");

const tiktok = mockTikAPI();
tiktok.on("public.posts").pages(["first", "second"], ["third"]);
// @ts-expect-error: the spec has no such operation
tiktok.on("public.nothing");
TikAPI({ ...options, fetch: tiktok.fetch });

const mock = await startMock();
await mock.close();

export { comments, error, nickname };
