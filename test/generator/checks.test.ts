import { describe, expect, it } from "vitest";
import { checkAccount } from "../../scripts/generate/check/check-account.js";
import { checkPaging } from "../../scripts/generate/check/check-paging.js";
import { checkParameters } from "../../scripts/generate/check/check-parameters.js";
import { checkTree } from "../../scripts/generate/check/check-tree.js";
import { checkVariants } from "../../scripts/generate/check/check-variants.js";
import { checkVideo } from "../../scripts/generate/check/check-video.js";
import type { Report } from "../../scripts/generate/check/report.js";
import { type Operation, readOperations } from "../../scripts/generate/read/read-operations.js";
import type { Spec } from "../../scripts/generate/read/spec.js";
import { eventKind as kind, makeSpec } from "./small-spec.js";

/** What a check says of the operations of a spec. */
function collect(spec: Spec, check: (operations: readonly Operation[], report: Report) => void): string[] {
  const problems: string[] = [];
  check(readOperations(spec), (id, problem) => problems.push(`${id}: ${problem}`));
  return problems;
}

const each = (spec: Spec, check: (spec: Spec, operation: Operation, report: Report) => void) =>
  collect(spec, (operations, report) => {
    for (const operation of operations) check(spec, operation, report);
  });

describe("an operation's id", () => {
  const checkId = (operationId: string, account = false) =>
    collect(makeSpec({ operationId, security: [account ? { AccountKey: [] } : {}] }), (operations, report) =>
      checkTree(operations, new Set(["raw", "constructor"]), report),
    );

  it("is refused when it would hide a member of the client", () => {
    expect(checkId("raw.events")).toEqual(['raw.events: "raw" is a name of the client itself']);
    expect(checkId("user.raw", true)).toEqual(['user.raw: "raw" is a name of the client itself']);
    expect(checkId("constructor")).toEqual(['constructor: "constructor" is a name of the client itself']);
    expect(checkId("public.raw")).toEqual([]);
  });

  it("is refused when JavaScript would take a branch for something else", () => {
    for (const name of ["then", "toJSON", "toString", "__proto__"])
      expect(checkId(`public.${name}`)).toEqual([
        `public.${name}: "${name}" means something to JavaScript on every object`,
      ]);
  });

  it("is made of names", () => {
    for (const id of ["public.2nd", "public..events", "public.live-events"])
      expect(checkId(id)).toEqual([`${id}: an operationId is made of JavaScript names joined by dots`]);
  });

  it("is used once, and below no other operation", () => {
    const ids = ["public.events", "public.events", "public.events.mine"];
    const [operation] = readOperations(makeSpec());
    const operations = ids.map((id) => ({ ...(operation as Operation), id }));
    expect(collect(makeSpec(), (_, report) => checkTree(operations, new Set(), report))).toEqual([
      "public.events: this operationId is used twice",
      'public.events.mine: its prefix "public.events" is an operation too, so it cannot hold methods',
    ]);
  });

  it("says whether the operation is for an account", () => {
    const check = (operationId: string, key: string) =>
      each(makeSpec({ operationId, security: [{ [key]: [] }] }), (_, operation, report) =>
        checkAccount(operation, report),
      );
    expect(check("public.events", "ApiKey")).toEqual([]);
    expect(check("user.events", "AccountKey")).toEqual([]);
    expect(check("public.events", "AccountKey")).toEqual([
      'public.events: needs an account key, so its id must start with "user."',
    ]);
    expect(check("user.events", "ApiKey")).toEqual([
      'user.events: starts with "user.", so its security must name AccountKey',
    ]);
  });
});

describe("a spec is refused when", () => {
  it("a feed is told by what its events do not have", () => {
    const feed = { id: "/id", end: { "/kind": "end" }, endCodes: [] };
    const check = (changes: object) =>
      each(
        makeSpec({ "x-pagination": { items: "/list", next: { kind: "/next" }, feed: { ...feed, ...changes } } }),
        checkPaging,
      );
    expect(check({})).toEqual([]);
    expect(check({ id: "/number", end: { "/type": "end" } })).toEqual([
      "public.events: x-pagination.feed names /number, which its events do not have",
      "public.events: x-pagination.feed names /type, which its events do not have",
    ]);
  });

  it("a list goes on by parameters and places that do not exist", () => {
    const change = { from: "name", to: "kind", value: "/id" };
    const paging = { items: "/list", next: {}, switch: change };
    expect(each(makeSpec({ "x-pagination": paging }), checkPaging)).toEqual([
      'public.events: x-pagination names the parameter "name", which it does not have',
      "public.events: x-pagination.switch.value is /id, which its 200 body does not have",
    ]);
  });

  it("a variant names a schema, a parameter or a value that does not exist", () => {
    const check = (variant: object) =>
      each(
        makeSpec({ "x-variants": [{ parameter: "kind", value: "new", schema: "Event", ...variant }] }),
        checkVariants,
      );
    expect(check({})).toEqual([]);
    expect(check({ schema: "Evnt" })).toEqual([
      'public.events: x-variants names the schema "Evnt", which does not exist',
    ]);
    expect(check({ parameter: "sort" })).toEqual([
      'public.events: x-variants names the parameter "sort", which it does not have',
    ]);
    expect(check({ value: "odd" })).toEqual(['public.events: x-variants gives "odd", which is no value of "kind"']);
  });

  it("two parameters share a name, or a pattern is none", () => {
    const twice = { ...kind, in: "path", schema: { type: "string", pattern: "[" } } as const;
    expect(
      each(makeSpec({ parameters: [kind, twice] }), (_, operation, report) => checkParameters(operation, report)),
    ).toEqual([
      'public.events: the parameter "kind" occurs twice, in different places',
      'public.events: the pattern of "kind" is not a regular expression: [',
    ]);
  });

  it("videos are looked for where they are not", () => {
    const check = (changes: Partial<Spec["x-video"]>) => {
      const spec = makeSpec({}, changes);
      return collect(spec, (operations, report) => checkVideo(spec, operations, report));
    };
    expect(check({})).toEqual([]);
    expect(check({ operation: "public.nothing" })).toEqual([
      'x-video: names the operation "public.nothing" and the schema "Event": one of them does not exist',
    ]);
    expect(check({ parameter: "id", post: "/post", headers: "/headers", links: ["/id", "/link"] })).toEqual([
      'public.events: x-video names the parameter "id", which it does not have',
      "public.events: x-video.post is /post, which its 200 body does not have",
      "public.events: x-video.headers is /headers, which its 200 body does not have",
      "public.events: x-video names the link /link, which Event does not have",
    ]);
  });
});
