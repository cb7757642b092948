import { describe, expect, it } from "vitest";
import { checkId } from "../../generator/check/check-id.js";
import { checkNames } from "../../generator/check/check-names.js";
import { checkPaging } from "../../generator/check/check-paging.js";
import { checkParameters } from "../../generator/check/check-parameters.js";
import { checkPost } from "../../generator/check/check-post.js";
import { checkVariants } from "../../generator/check/check-variants.js";
import { checkVideo } from "../../generator/check/check-video.js";
import type { Problem } from "../../generator/read/problem.js";
import { type Operation, readOperations } from "../../generator/read/read-operations.js";
import type { Spec, SpecOperation } from "../../generator/read/spec.js";
import { eventKind as kind, makeSpec } from "./small-spec.js";

type Check = (spec: Spec, operation: Operation) => Iterable<Problem>;

/** What a check says of the operation of a spec, without what to write instead: `slips.ts` has that. */
const collect = (spec: Spec, check: Check): string[] =>
  readOperations(spec).flatMap((operation) => listTexts(check(spec, operation)));

const listTexts = (problems: Iterable<Problem>): string[] => [...problems].map(({ text }) => text.replace(/;.*/, ""));

describe("an operation's id", () => {
  const check = (operationId: string, account = false, others: readonly string[] = []) =>
    collect(makeSpec({ operationId, security: [{ [account ? "AccountKey" : "ApiKey"]: [] }] }), (_, operation) =>
      checkId(operation, new Set([operationId, ...others]), new Set(["raw", "constructor"])),
    );

  it("is refused when it would hide a member of the client", () => {
    expect(check("raw.events")).toEqual(['"raw" is a name of the client itself']);
    expect(check("user.raw", true)).toEqual(['"raw" is a name of the client itself']);
    expect(check("constructor")).toEqual(['"constructor" is a name of the client itself']);
    expect(check("public.raw")).toEqual([]);
  });

  it("is refused when JavaScript would take a branch for something else", () => {
    for (const name of ["then", "catch", "toJSON", "toString", "__proto__"])
      expect(check(`public.${name}`)).toEqual([`"${name}" means something to JavaScript on every object or promise`]);
  });

  it("is made of names", () => {
    for (const id of ["public.2nd", "public..events", "public.live-events"])
      expect(check(id)).toEqual(["an operationId is made of JavaScript names joined by dots"]);
  });

  it("is below no other operation", () => {
    expect(check("public.events.mine", false, ["public.events"])).toEqual([
      'its prefix "public.events" is an operation too, so it cannot hold methods',
    ]);
    expect(check("public.eventsOfMine", false, ["public.events"])).toEqual([]);
  });

  it("says whether the operation is for an account", () => {
    expect(check("public.events")).toEqual([]);
    expect(check("user.events", true)).toEqual([]);
    expect(check("public.events", true)).toEqual(['needs an account key, so its id must start with "user."']);
    expect(check("user.events")).toEqual(['starts with "user.", so its security must name AccountKey']);
  });
});

describe("a spec is refused when", () => {
  it("a feed is told by what its events do not have", () => {
    const feed = { id: "/id", end: { "/kind": "end" }, endCodes: [] };
    const check = (changes: object) =>
      collect(
        makeSpec({ "x-pagination": { items: "/list", next: { kind: "/next" }, feed: { ...feed, ...changes } } }),
        checkPaging,
      );
    expect(check({})).toEqual([]);
    expect(check({ id: "/number", end: { "/type": "end" } })).toEqual([
      "x-pagination.feed.id is /number, which its items do not have",
      "x-pagination.feed.end is /type, which its items do not have",
    ]);
  });

  it("a list goes on by parameters and places that do not exist", () => {
    const change = { from: "name", to: "kind", value: "/id" };
    const paging = { items: "/list", next: {}, switch: change };
    expect(collect(makeSpec({ "x-pagination": paging }), checkPaging)).toEqual([
      'x-pagination names the parameter "name", which it does not have',
      "x-pagination.switch.value is /id, which its 200 body does not have",
    ]);
  });

  it("what is said about the items of a list is not true", () => {
    const check = (changes: object) =>
      collect(makeSpec({ "x-pagination": { items: "/list", next: { kind: "/next" }, ...changes } }), checkPaging);
    const newestFirst = { order: "newest-first", time: "/kind" };
    for (const right of [{}, { id: "/id" }]) expect(check(right)).toEqual([]);
    expect(check({ id: "/id", ...newestFirst, pinned: "/top" })).toEqual([]);
    expect(check({ id: "/top", time: "/top", order: "newest-first", pinned: "/kind" })).toEqual([
      "x-pagination.id is /top, which is boolean",
      "x-pagination.time is /top, which is boolean",
      "x-pagination.pinned is /kind, which is string",
    ]);
    expect(check({ id: ["/id", "/number"] })).toEqual(["x-pagination.id is /number, which its items do not have"]);
    expect(check({ ...newestFirst, time: "/at", pinned: "/up" })).toEqual([
      "x-pagination.time is /at, which its items do not have",
      "x-pagination.pinned is /up, which its items do not have",
    ]);
  });

  it("one kind of its items has no id", () => {
    const list = (properties: object) => ({ type: "array", items: { type: "object", properties } });
    const schema = { type: "object", properties: { as: list({ id: {} }), bs: list({ name: {} }), next: {} } };
    const responses = { "200": { content: { "application/json": { schema } } } } as SpecOperation["responses"];
    const paging = { items: ["/as", "/bs"], next: { kind: "/next" } };
    expect(collect(makeSpec({ responses, "x-pagination": { ...paging, id: "/id" } }), checkPaging)).toEqual([
      "x-pagination.id is /id, which some kinds of its items do not have",
    ]);
    expect(collect(makeSpec({ responses, "x-pagination": { ...paging, id: ["/id", "/name"] } }), checkPaging)).toEqual(
      [],
    );
  });

  it("a variant names a schema, a parameter, a value or an example that does not exist", () => {
    const check = (variant: object) =>
      collect(
        makeSpec({ "x-variants": [{ parameter: "kind", value: "new", schema: "Event", ...variant }] }),
        checkVariants,
      );
    expect(check({})).toEqual([]);
    expect(check({ schema: "Evnt" })).toEqual(['x-variants names the schema "Evnt", which does not exist']);
    expect(check({ parameter: "sort" })).toEqual(['x-variants names the parameter "sort", which it does not have']);
    expect(check({ value: "odd" })).toEqual(['x-variants gives "odd", which is no value of "kind"']);
    expect(check({ examples: ["toString"] })).toEqual([
      'x-variants names the example "toString", which it does not have',
    ]);
  });

  it("two parameters share a name", () => {
    const twice = { ...kind, example: "new", in: "body" } as const;
    const one = { ...kind, example: "new" };
    expect(collect(makeSpec({ parameters: [one, twice] }), (_, operation) => checkParameters(operation))).toEqual([
      'the parameter "kind" occurs twice, in query and body',
    ]);
  });

  it("videos are looked for where they are not", () => {
    const check = (changes: Partial<Spec["x-video"]>) => listTexts(checkVideos(makeSpec({}, changes)));
    expect(check({})).toEqual([]);
    expect(check({ schema: "Evnt" })).toEqual(['x-video names the schema "Evnt", which does not exist']);
    expect(check({ parameter: "id", post: "/post", headers: "/headers", links: ["/id", "/link"] })).toEqual([
      'x-video names the parameter "id", which public.events does not have',
      "x-video.post is /post, which the 200 body of public.events does not have",
      "x-video.headers is /headers, which the 200 body of public.events does not have",
      "x-video names the link /link, which Event does not have",
    ]);
  });

  it("helpers for posts look where nothing is", () => {
    const spec = makeSpec();
    const check = (changes: Partial<Spec>) => listTexts(checkPost({ ...spec, ...changes }));
    expect(check({})).toEqual([]);
    expect(
      check({ "x-post": { ...spec["x-post"], createTime: "/createTme", url: "https://example.invalid/{id}" } }),
    ).toEqual([
      "x-post.url is https://example.invalid/{id}, which needs {author} and {id}, each once",
      "x-post.createTime is /createTme, which Event does not have",
    ]);
    expect(check({ "x-counts": { schemas: ["Event", "Evnt"], rounded: "id", exact: "exact" } })).toEqual([
      'x-counts names the schema "Evnt", which does not exist',
      "x-counts.exact is exact, which Event does not have",
    ]);
    expect(check({ "x-user": { ...spec["x-user"], usernames: ["id", "name"] } })).toEqual([
      "x-user.usernames has name, which none of Event has",
    ]);
  });

  it("two types would have one name", () => {
    const spec = makeSpec({ "x-variants": [{ parameter: "kind", value: "new", schema: "Event" }] });
    const clashesWith = (...schemas: readonly string[]) => {
      const components = { ...spec.components, schemas: Object.fromEntries(schemas.map((name) => [name, {}])) };
      return listTexts(checkNames({ ...spec, components }, readOperations(spec)));
    };
    expect(clashesWith("Event", "Error", "Item")).toEqual([]);
    expect(clashesWith("live-event", "LiveEvent", "ErrorBody", "Error")).toEqual([
      'the schema "live-event" and the schema "LiveEvent" would both become the type LiveEvent',
      'the schema "ErrorBody" and the schema "Error" would both become the type ErrorBody',
    ]);
    expect(clashesWith("PublicEventsParams", "PublicEventsNewParams")).toEqual([
      'the schema "PublicEventsParams" and the parameters of public.events would both become the type PublicEventsParams',
      'the schema "PublicEventsNewParams" and the parameters of public.events with "new" would both become the type PublicEventsNewParams',
    ]);
  });

  it("videos are asked from an operation that does not exist", () => {
    const check = (operation: string) => listTexts(checkVideos(makeSpec({}, { operation })));
    expect(check("public.events")).toEqual([]);
    expect(check("public.nothing")).toEqual(['x-video names the operation "public.nothing", which does not exist']);
  });
});

const checkVideos = (spec: Spec): Iterable<Problem> => checkVideo(spec, readOperations(spec));
