import { expectTypeOf, test } from "vitest";
import type { AccountClient, Client } from "../../src/index.js";

declare const api: Client;
declare const user: AccountClient;
const secUid = "MS4wLjABAAAA-invented-user-of-the-type-tests-0123456789";
const id = "7324518890236145966";
const conversation = { conversation_id: "0:1:1:2", conversation_short_id: id };

test("user.info counts exactly", async () => {
  const { json } = await user.info();
  expectTypeOf(json.userInfo.statsV2?.heartCount).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.userInfo.statsV2?.hearts;
});

test("user.edit has the picture it set", async () => {
  const { json } = await user.edit({ field: "bio", value: "Small kitchen" });
  expectTypeOf(json.user?.avatar_larger?.url_list).toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error misspelt
  json.user?.avatarLarger;
});

test("user.notifications has who liked", async () => {
  const { json } = await user.notifications();
  expectTypeOf(json.notice_lists[0]?.notice_list[0]?.digg?.from_user?.[0]?.unique_id).toEqualTypeOf<
    string | undefined
  >();
  // @ts-expect-error misspelt
  json.notice_lists[0]?.notices;
});

test("user.analytics has views per day", async () => {
  const { json } = await user.analytics({ type: "overview" });
  expectTypeOf(json.vv_history?.[0]?.value).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.views_history;
});

test("user.verify has the username, and more that is not known", async () => {
  const { json } = await user.verify();
  expectTypeOf(json.data.username).toEqualTypeOf<string | undefined>();
  expectTypeOf(json.data["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.datum;
});

test("user.followingV1 has secUids", async () => {
  const { json } = await user.followingV1();
  expectTypeOf(json.userList?.[0]?.user.secUid).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.userList?.[0]?.user.secUID;
});

test("user.following has the link in the bio", async () => {
  const { json } = await user.following();
  expectTypeOf(json.userList?.[0]?.user.bioLink?.link).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.userList?.[0]?.user.bioLink?.url;
});

test("user.followers counts posts", async () => {
  const { json } = await user.followers();
  expectTypeOf(json.userList?.[0]?.stats.videoCount).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.userList?.[0]?.stats.videos;
});

test("user.follow has the server's time, and more that is not known", async () => {
  const { json } = await user.follow({ username: "example.creator", secUid, user_id: id });
  expectTypeOf(json.extra?.now).toEqualTypeOf<number | undefined>();
  expectTypeOf(json["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.extra?.nowadays;
});

test("user.unfollow has the trace id, and more that is not known", async () => {
  const { json } = await user.unfollow({ username: "example.creator", secUid, user_id: id });
  expectTypeOf(json.log_pb?.impr_id).toEqualTypeOf<string | undefined>();
  expectTypeOf(json["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.log_pb?.id;
});

test("user.conversations has the latest messages", async () => {
  const { json } = await user.conversations();
  expectTypeOf(json.conversations[0]?.messages[0]?.content.mSendStartTime).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.conversations[0]?.messages[0]?.sender;
});

test("user.messages has the time as the API sends it", async () => {
  const { json } = await user.messages(conversation);
  expectTypeOf(json.messages[0]?.createTime).toEqualTypeOf<number | string | undefined>();
  // @ts-expect-error misspelt
  json.messages[0]?.create_time;
});

test("user.sendMessage has the id of the message", async () => {
  const { json } = await user.sendMessage({ ...conversation, text: "Thanks!", ticket: "EXAMPLEticket" });
  expectTypeOf(json.body.send_message_body?.server_message_id).toEqualTypeOf<number | string | undefined>();
  // @ts-expect-error misspelt
  json.bodies;
});

test("user.conversationRequests.conversations has requests that are not known", async () => {
  const { json } = await user.conversationRequests.conversations();
  expectTypeOf(json.conversation_requests[0]?.["anything"]).toEqualTypeOf<unknown>();
  expectTypeOf(json.nextCursor).toEqualTypeOf<number | string>();
  // @ts-expect-error misspelt
  json.conversationRequests;
});

test("user.conversationRequests.messages has what was written", async () => {
  const { json } = await user.conversationRequests.messages(conversation);
  expectTypeOf(json.messages[0]?.text).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.messages[0]?.body;
});

test("user.conversationRequests.markRead has the trace id", async () => {
  const { json } = await user.conversationRequests.markRead(conversation);
  expectTypeOf(json.log_id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.logId;
});

test("user.conversationRequests.delete has TikTok's error text", async () => {
  const { json } = await user.conversationRequests.delete(conversation);
  expectTypeOf(json.error_desc).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.error_description;
});

test("user.conversationRequests.accept has a sentence", async () => {
  const { json } = await user.conversationRequests.accept({ ...conversation, user_id: id });
  expectTypeOf(json.message).toEqualTypeOf<string | null>();
  // @ts-expect-error misspelt
  json.msg;
});

test("key counts the requests left", async () => {
  const { json } = await api.key();
  expectTypeOf(json.credits).toEqualTypeOf<number>();
  expectTypeOf(json.accounts[0]?.["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.credit;
});
