import { expectTypeOf, test } from "vitest";
import type { AccountClient } from "../../src/index.js";

declare const user: AccountClient;
const id = "7324518890236145966";

test("user.live.permissions has the one that is known, and more", async () => {
  const { json } = await user.live.permissions();
  expectTypeOf(json.data.live_status).toEqualTypeOf<number | undefined>();
  expectTypeOf(json.data["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.datum;
});

test("user.live.start has where to send the stream", async () => {
  const { json } = await user.live.start({ title: "Cooking for two" });
  expectTypeOf(json.stream?.push?.key).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.stream?.push?.secret;
});

test("user.live.stop has the server's time", async () => {
  const { json } = await user.live.stop();
  expectTypeOf(json.extra.now).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.extra.logid;
});

test("user.live.info has the owner's rooms without losing digits", async () => {
  const { json } = await user.live.info({ room_id: id });
  expectTypeOf(json.data.owner.own_room?.room_ids?.[0]).toEqualTypeOf<number | string | undefined>();
  expectTypeOf(json.data.owner.own_room?.room_ids_str?.[0]).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.data.owner.rooms;
});

test("user.live.recommend has rooms, bare or wrapped", async () => {
  const { json } = await user.live.recommend({ room_id: id });
  const [first] = json.data;
  const room = first === undefined || "owner" in first ? first : first.data;
  expectTypeOf(room?.stream_url?.flv_pull_url?.HD1).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  room?.stream_url?.flv_pull_urls;
});

test("user.live.stats counts viewers", async () => {
  const { json } = await user.live.stats({ room_id: id });
  expectTypeOf(json.data.room_stats?.live_watch_ucnt).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.data.room_stats?.viewers;
});

test("user.live.chat has the gifts", async () => {
  const { json } = await user.live.chat({ room_id: id });
  expectTypeOf(json.messagesList[0]?.gift?.image?.urlList).toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error misspelt
  json.messagesList[0]?.gift?.diamonds;
});

test("user.live.sendChat has an answer that is not known", async () => {
  const { json } = await user.live.sendChat({ room_id: id, text: "Hello" });
  expectTypeOf(json.data["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.datum;
});

test("user.live.topics has the games", async () => {
  const { json } = await user.live.topics();
  expectTypeOf(json.data.game_tag_list?.[0]?.id).toEqualTypeOf<number | string | undefined>();
  expectTypeOf(json.data.hashtag?.[0]?.image?.url_list).toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error misspelt
  json.data.hashtag?.[0]?.image?.urls;
});

test("user.live.transactionHistory has data that is not known", async () => {
  const { json } = await user.live.transactionHistory();
  expectTypeOf(json.data["anything"]).toEqualTypeOf<unknown>();
  expectTypeOf(json.extra.now).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.transactions;
});

test("user.live.search has rooms", async () => {
  const { json } = await user.live.search({ query: "pasta" });
  expectTypeOf(json.data?.[0]?.live_info.stats?.total_user).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.data?.[0]?.live_info.stats?.viewers;
});

test("user.live.analytics has diamonds per day", async () => {
  const { json } = await user.live.analytics();
  expectTypeOf(json.data.diamonds_detail?.diamonds?.Total?.[0]?.Date).toEqualTypeOf<number | string | undefined>();
  // @ts-expect-error misspelt
  json.data.diamonds_detail?.diamonds?.Total?.[0]?.date;
});

test("user.live.list has the length", async () => {
  const { json } = await user.live.list();
  expectTypeOf(json.data.video_list?.[0]?.duration).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.data.videos;
});

test("user.live.details has the length, and more that is not known", async () => {
  const { json } = await user.live.details({ room_id: id });
  expectTypeOf(json.data.duration).toEqualTypeOf<number | undefined>();
  expectTypeOf(json.data["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.details;
});
