import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { type Change, describeChange, type Heading } from "../../scripts/spec-diff/change.js";
import { compareSpecs } from "../../scripts/spec-diff/compare-specs.js";
import { readSpec } from "../support/spec-operations.js";
import { type Edit, editSpec } from "./edited-spec.js";

const locate = (path: string) => fileURLToPath(new URL(`../../openapi/${path}`, import.meta.url));

/** From the API of version 3.1.4, without what the spec has from later versions, to that of version 3.2.2. */
let changes: readonly Change[];
beforeAll(async () => {
  const main = readSpec();
  const later = readOperations(main).filter(({ source }) => source["x-since"] !== undefined);
  const before = editSpec(main, [
    ...later.map(({ path, method }): Edit => [["paths", path, method.toLowerCase()], undefined]),
    [["components", "parameters", "UserCursor", "schema", "type"], "string"],
  ]);
  const { spec: after } = await loadSpec(locate("openapi.yaml"), [locate("3.2.2.overlay.yaml")]);
  [changes = []] = await compareSpecs([{ before, after }]);
}, 60_000);

const listUnder = (heading: Heading): string[] =>
  changes.filter((change) => change.heading === heading).map(describeChange);

it("version 3.2.2 breaks the types of what it replaces and removes, and no other", () => {
  expect(listUnder("breaks")).toEqual([
    "public.discoverKeyword: removed, `GET /public/discover/keyword`.",
    "public.discover: the parameter `category` is gone.",
    "public.discover: the parameter `offset` is gone.",
    "public.discover: the parameter `keyword` is new and required.",
    "public.discover: its result is `DiscoverPostsPage`, was `DiscoverHashtagsPage | DiscoverMusicPage | DiscoverUsersPage`.",
    "public.discover: its item is `Post`, was `ChallengeInfo | MusicInfo | UserListItem`.",
    "public.discover: it no longer takes the option `accountKey`.",
    "public.discover: its type `PublicDiscoverUsersParams` is gone.",
    "public.discover: its type `PublicDiscoverMusicParams` is gone.",
    "public.discover: its type `PublicDiscoverHashtagParams` is gone.",
    "DiscoverUsersPage, DiscoverMusicPage, DiscoverHashtagsPage and DiscoverKeywordResult: the type is gone.",
  ]);
});

it("version 3.2.2 changes the behaviour of what it moves and replaces", () => {
  const paging = "public.discover: its pages follow another rule:";
  expect(listUnder("behaviour")).toEqual([
    "public.discover: it is sent as `GET /public/discover/v3`, was `GET /public/discover/{category}`.",
    `${paging} \`items\` is now \`["/itemList"]\`, was \`["/userInfoList","/musicInfoList","/challengeInfoList"]\`.`,
    `${paging} \`id\` is now \`["/id"]\`, was \`["/user/id","/music/id","/challenge/id"]\`.`,
    `${paging} \`next\` is now \`{"nextCursor":"/nextCursor"}\`, was \`{"offset":"/offset"}\`.`,
    "user.posts.comments.list: it is sent as `GET /user/comment/list`, was `GET /comment/list`.",
    "user.posts.comments.replies: it is sent as `GET /user/comment/reply/list`, was `GET /comment/reply/list`.",
  ]);
});

it("version 3.2.2 brings three operations, and takes a cursor of users as a number too", () => {
  expect(listUnder("new")).toEqual([
    "public.followersList, public.followingList, user.following and user.followers: the parameter `nextCursor` takes `string | number`, was `string`.",
    "public.discover: a new optional parameter `nextCursor`.",
    "public.checkV3: a new operation, `GET /public/check/v3`.",
    "public.commentsList: a new operation, `GET /public/comment/list`.",
    "public.commentRepliesList: a new operation, `GET /public/comment/reply/list`.",
    "DiscoverPostsPage: a new type.",
  ]);
});

it("nothing else of version 3.2.2 is told but words: what is removed did not change", () => {
  expect(listUnder("documentation")).toEqual([
    "public.discover: no longer deprecated.",
    "public.discover: described anew: its summary, its description, its responses and since when it exists.",
    "the API: its version is now `3.2.2`, was `3.1.4`.",
    "example publicDiscoverLastPage, example publicDiscoverFirstPage, example publicDiscoverEmptyPage, example publicDiscoverMusicLastPage and 6 more: removed.",
  ]);
});
