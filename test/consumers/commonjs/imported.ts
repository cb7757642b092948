import * as everything from "tikapi-fetch";
import TikAPI, { type ClientOptions, isTikTokError, type Params, type Post, TikTokError } from "tikapi-fetch";
import { prefer } from "tikapi-fetch/mock";
import { mockTikAPI } from "tikapi-fetch/testing";

export async function run(): Promise<void> {
  const tiktok = mockTikAPI();
  tiktok.on("public.posts").pages(["first"], ["second"]);
  tiktok.on("public.check").fail(403, "userDoesNotExist");
  const options: ClientOptions = { apiKey: "any", fetch: tiktok.fetch };
  const api: everything.Client = TikAPI(options);

  const params: Params<"public.posts"> = { secUid: "M".repeat(40) };
  const posts: Post[] = await everything.default(options).public.posts(params).toArray();
  if (posts.map(({ id }) => id).join() !== "first,second") throw new Error(`The posts are ${JSON.stringify(posts)}`);

  const headers = prefer<"public.check">({ code: 403, example: "userDoesNotExist" });
  const error = await api.public.check({ username: "nobody" }, { headers }).catch((reason: unknown) => reason);
  if (!isTikTokError(error) || !(error instanceof TikTokError)) throw new Error(`It was ${String(error)}`);
  if (error.tiktok.kind !== "not-found") throw new Error(`The kind is ${error.tiktok.kind}`);
  // @ts-expect-error: the kinds are known
  if (error.tiktok.kind === "nonsense") throw error;
}
