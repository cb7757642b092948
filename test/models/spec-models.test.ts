import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve } from "../../generator/read/references.js";
import { operationFacts } from "../support/operation-facts.js";
import { describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";
import { listProperties } from "../support/spec-properties.js";

const spec = readSpec();
const operations = describeOperations(spec);
const properties = listProperties(spec);
const places = (found: typeof properties) => found.map(({ place }) => place);

describe("the models of the spec", () => {
  it.each([
    ...["Post", "Author", "AuthorStats", "Video", "Music", "Challenge", "Comment", "UserInfo", "Notification"],
    ...["Conversation", "Message", "LiveRoom", "LiveMessage", "Playlist", "ApiKeyInfo", "VideoLinkHeaders"],
  ])("have %s, in a file of its own", (name) => {
    expect(spec.components.schemas[name]?.description).toMatch(/\.$/);
    expect(existsSync(new URL(`../../openapi/schemas/${name}.yaml`, import.meta.url))).toBe(true);
  });

  it("describe every property in a sentence", () => {
    expect(properties.length).toBeGreaterThan(0);
    expect(places(properties.filter(({ description }) => !/^\S.*\.$/s.test(description)))).toEqual([]);
  });

  it("say in what unit a time or a size is", () => {
    const measures = properties.filter(
      ({ name, types }) =>
        /(duration|size|width|height|time|expiry|expire)$|^now$/i.test(name) && /integer|number/.test(String(types)),
    );
    expect(measures.length).toBeGreaterThan(0);
    const unit = /seconds|milliseconds|microseconds|bytes|pixels|unix time|(unit|meaning) not documented/;
    expect(places(measures.filter(({ description }) => !unit.test(description)))).toEqual([]);
  });

  it("take ids as text, or as numbers and text where the API sends numbers", () => {
    const ids = properties.filter(({ name }) => /(^|_)(id|ids|uid|cid|nid)(_str)?$|(Id|Ids|ID|Uid)$/.test(name));
    expect(ids.length).toBeGreaterThan(0);
    const short = ids.filter(({ types }) => !types.includes("string"));
    expect(places(short)).toEqual([
      "Video.subtitleInfos.VideoSubtitleID",
      "Post.diversificationId",
      "SentMessage.sequence_id",
      "LiveRoom.hashtag.id",
      "LiveTopic.id",
      "ApiKeyInfo.id",
      "ApiKeyInfo.plan_id",
      "ApiKeyInfo.sub_id",
      "user.live.start.hashtag_id",
      "user.live.start.game_tag_id",
    ]);
    // Prism rounds and refuses them.
    expect(JSON.stringify(spec)).not.toContain("int64");
  });

  it.each(["Post", "UserInfo", "UserListItem", "ChallengeInfo"])(
    "have exact counts beside the rounded ones of %s",
    (name) => {
      const { stats, statsV2 } = spec.components.schemas[name]?.properties ?? {};
      const exact = Object.entries(statsV2 === undefined ? {} : (resolve(spec, statsV2).properties ?? {}));
      expect(exact.map(([key]) => key)).toEqual(
        expect.arrayContaining(Object.keys(stats === undefined ? {} : (resolve(spec, stats).properties ?? {}))),
      );
      expect(exact.filter(([, { type }]) => type !== "string")).toEqual([]);
    },
  );
});

describe("the bodies of the spec", () => {
  const confidence = (id: string) =>
    operations.find((operation) => operation.id === id)?.source.responses["200"]?.["x-confidence"];

  it("say how far they can be trusted", () => {
    const said = operations.map(({ id }) => confidence(id));
    expect(new Set(said)).toEqual(new Set(["documented", "observed", "inferred"]));
    const undocumented = operations.filter(({ source }) => source["x-documented"] === false).map(({ id }) => id);
    expect(undocumented.filter((id) => confidence(id) !== "inferred")).toEqual([]);
  });

  it("are called documented only where the documentation shows more than that all went well", () => {
    const shown = operationFacts.operations.filter(
      ({ documentedFields = {} }) => Object.keys(documentedFields).length > 2,
    );
    const documented = operations.filter(({ id }) => confidence(id) === "documented").map(({ id }) => id);
    expect(documented.filter((id) => !shown.some(({ operationId }) => operationId === id))).toEqual([]);
  });

  it("are called inferred where next to nothing is known", () => {
    const weak = [
      ...["public.relatedPosts", "public.playlists", "public.discoverKeyword", "user.posts.savedPosts"],
      ...["user.posts.followingPosts", "user.posts.playlists", "user.live.permissions", "user.live.sendChat"],
      ...["user.live.topics", "user.live.transactionHistory", "user.live.details"],
    ];
    expect(weak.filter((id) => confidence(id) !== "inferred")).toEqual([]);
  });

  it("come with an empty page where pages end with one, but for the one whose empty page is the last", () => {
    const paged = operations.filter(({ paging }) => paging !== undefined);
    const without = paged.filter((operation) => !listSuccesses(operation).some(({ name }) => name === "emptyPage"));
    expect(without.map(({ id }) => id)).toEqual(["user.live.transactionHistory"]);
  });

  it.each(["public.search", "user.posts.search", "public.discover"])("of %s come in pages for each category", (id) => {
    const operation = operations.find((one) => one.id === id);
    const names = operation === undefined ? [] : listSuccesses(operation).map(({ name }) => name);
    const others = id === "public.discover" ? ["music", "hashtag"] : ["videos", "users"];
    const pages = others.flatMap((category) => ["LastPage", "FirstPage", "EmptyPage"].map((page) => category + page));
    const single = id === "public.discover" ? [] : ["autocomplete"];
    expect(names).toEqual(["lastPage", "firstPage", "emptyPage", ...pages, ...single]);
  });

  it("of a live chat show one event of each common kind", () => {
    const chat = operations.flatMap((operation) => (operation.id === "user.live.chat" ? listSuccesses(operation) : []));
    const { messagesList } = (chat[1]?.value ?? { messagesList: [] }) as { messagesList: { messageType: string }[] };
    expect(messagesList.map(({ messageType }) => messageType)).toEqual([
      ...["ChatMessage", "GiftMessage", "LikeMessage", "MemberMessage", "SocialMessage", "RoomUserSeqMessage"],
    ]);
  });
});
