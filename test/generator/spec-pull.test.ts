import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { applyOverlay } from "../../generator/read/apply-overlay.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { readOverlay } from "../../generator/read/read-overlay.js";
import { Sources } from "../../generator/read/sources.js";
import type { Spec } from "../../generator/read/spec.js";
import { describeChange } from "../../scripts/spec-diff/change.js";
import { type Comparison, compareWithOfficial } from "../../scripts/spec-pull/compare-official.js";
import { describeComparison } from "../../scripts/spec-pull/describe-comparison.js";
import { draftOverlay } from "../../scripts/spec-pull/draft-overlay.js";
import { listOfficialOperations } from "../../scripts/spec-pull/official-operations.js";
import { type Edit, editSpec, notes } from "./edited-spec.js";

/** The spec of notes, in the form of the official package: what it leaves unsaid is left unsaid here. */
const table = {
  $options: { params: { apiKey: { location: "headers", $initsOnly: true } } },
  public: {
    $options: { $other: { openapi: { fields: { tags: ["Notes"] } } } },
    notes: {
      path: "/notes",
      params: {
        kind: { type: "string", in: ["new", "old"] },
        count: { type: "number", default: 30, max: 30 },
        cursor: { type: "string", validate: "^[0-9]+$" },
        box: { required: true },
      },
    },
    note: { path: "/note/{id}", params: { id: { type: "string", required: true } } },
    find: { path: "/find/{topic}", params: { topic: { location: "path", in: ["notes", "writers"], required: true } } },
  },
  user: {
    $options: { params: { accountKey: { location: "headers", $initsOnly: true } } },
    notes: {
      add: {
        path: "/notes/add",
        method: "POST",
        params: { text: { type: "string", required: true } },
        $other: { openapi: { fields: { security: [{ apiKey: [], accountKey: ["write"] }] } } },
      },
    },
  },
};

const version = "2.0.0";
const compare = (spec: Spec, official: object): Comparison =>
  compareWithOfficial(readOperations(spec), listOfficialOperations(official), version);
const listLines = (comparison: Comparison): string[] => describeComparison(comparison).map(describeChange);

/** What a draft makes of a spec. Throws if an action of it cannot be applied. */
function applyDraft(spec: Spec, draft: string): Spec {
  const sources = new Sources([]);
  const copy = sources.copy(spec) as Spec;
  const { actions, problems } = readOverlay(parseYaml(draft) as Readonly<Record<string, unknown>>);
  expect([...problems, ...applyOverlay(copy, actions, sources)]).toEqual([]);
  return copy;
}

interface Case {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
  /** Words of the questions that the draft must ask, each in another one. */
  readonly questions: readonly string[];
}

const list = ["public", "notes"];
const add = ["user", "notes", "add"];
const newOperation = {
  path: "/notes/{id}/share",
  method: "POST",
  help: "Share a note",
  comment: "With <b>somebody</b>.",
  params: {
    id: { type: "string", required: true },
    with: { type: "string", required: true, help: "Who gets it.", validate: "^@" },
    loudly: { type: "boolean", default: false },
  },
  $other: { openapi: { hide: true, fields: { tags: ["Notes"], security: [{ apiKey: [], accountKey: ["share"] }] } } },
};
const about = ["What is it for", "What does it answer", "for all customers", "the first version"];

const cases: readonly Case[] = [
  { title: "nothing", edits: [], lines: [], questions: [] },
  {
    title: "an operation that is new",
    edits: [[["user", "notes", "share"], newOperation]],
    lines: [
      "user.notes.share: `POST /notes/{id}/share`, hidden, with `id` (required), `with` (required) and `loudly`.",
    ],
    questions: [
      ...about,
      "Does it change state",
      "What is `id`",
      'What is `with`? Write a description and an invented example. The package says "Who gets it" and lets `^@` through',
      "What is `loudly`",
    ],
  },
  {
    title: "a list that is new",
    edits: [[["key"], { path: "/key", params: { cursor: {} } }]],
    lines: ["key: `GET /key`, with `cursor`."],
    questions: [...about, "Which topic", "It takes `cursor`, as lists do", "What is `cursor`? Write its type"],
  },
  {
    title: "an operation at another path",
    edits: [[[...list, "path"], "/v2/notes"]],
    lines: ["public.notes: is now `GET /v2/notes`, was `GET /notes`."],
    questions: [],
  },
  {
    title: "an operation at another path that takes a parameter more",
    edits: [
      [[...list, "path"], "/v2/notes"],
      [[...list, "params", "order"], { type: "string" }],
    ],
    lines: ["public.notes: is now `GET /v2/notes`, was `GET /notes`.", "public.notes: `order` in the query."],
    questions: ["What is `order`"],
  },
  {
    title: "an operation that another one takes the place of",
    edits: [[["public", "find"], { path: "/search", params: { words: { type: "string", required: true } } }]],
    lines: ["public.find: is now `GET /search`, was `GET /find/{topic}`; without `topic`; with `words` (required)."],
    questions: ["Nobody was told that GET /find/{topic} goes", ...about, "What is `words`"],
  },
  {
    title: "an operation with another name",
    edits: [
      [["public", "aNote"], table.public.note],
      [["public", "note"], undefined],
    ],
    lines: ["public.note: is now `public.aNote`, `GET /note/{id}`."],
    questions: ["This renames public.note to public.aNote"],
  },
  {
    title: "another scope",
    edits: [[[...add, "$other", "openapi", "fields", "security"], [{ apiKey: [], accountKey: ["write", "share"] }]]],
    lines: ["user.notes.add: needs an account key with `write` and `share`, needed an account key with `write`."],
    questions: [],
  },
  {
    title: "parameters with other rules",
    edits: [
      [[...list, "params", "count"], { type: "number", default: 20, max: 50, required: true }],
      [[...list, "params", "box"], { type: "number", in: [1] }],
    ],
    lines: [
      "public.notes: `count` is now required, has a default that is now `20`, was `30` and has a highest value that is now `50`, was `30`.",
      "public.notes: `box` is now optional and takes a number, was string.",
    ],
    questions: [],
  },
  {
    title: "other values",
    edits: [
      [
        [...list, "params", "kind", "in"],
        ["new", "all"],
      ],
    ],
    lines: ["public.notes: `kind` also takes `all` and no longer takes `old`."],
    questions: ["lets fewer values of `kind` through"],
  },
  {
    title: "parameters that come and go",
    edits: [
      [[...list, "params", "order"], { type: "string", in: ["up", "down"], default: "up" }],
      [[...list, "params", "kind"], undefined],
    ],
    lines: ["public.notes: `order` in the query.", "public.notes: `kind` is gone."],
    questions: ["What is `order`", "The package has no `kind` any more"],
  },
  {
    title: "a body with other members",
    edits: [
      [
        [...add, "params"],
        { title: { type: "string", required: true }, text: { type: "string" }, loudly: { type: "boolean" } },
      ],
    ],
    lines: [
      "user.notes.add: `title` (required) in the body.",
      "user.notes.add: `loudly` in the body.",
      "user.notes.add: `text` is now optional.",
    ],
    questions: ["What is `title`", "What is `loudly`"],
  },
  {
    title: "a parameter in another place",
    edits: [[[...add, "params", "text", "location"], "query"]],
    lines: ["user.notes.add: `text` is sent in the query, was in the body."],
    questions: [],
  },
];

describe.each(cases)("the package has $title: spec:pull", ({ edits, lines, questions }) => {
  const official = editSpec(table, edits);
  const comparison = compare(notes, official);

  it("tells it, and nothing else", () => expect(listLines(comparison)).toEqual(lines));

  it("drafts a spec that differs in nothing from the package", () => {
    expect(listLines(compare(applyDraft(notes, draftOverlay(notes, comparison, version)), official))).toEqual([]);
  });

  it("asks what the package does not say, and nothing else", () => {
    const drafted = applyDraft(notes, draftOverlay(notes, comparison, version));
    const asked = readOperations(drafted).flatMap(
      ({ source }) => (source as { "x-questions"?: string[] })["x-questions"] ?? [],
    );
    expect(asked.length).toBe(questions.length);
    for (const words of questions) expect(asked.filter((question) => question.includes(words))).toHaveLength(1);
  });
});

it("an operation has what all branches above it say", () => {
  const inner = { $options: { params: { box: { required: true } } }, list: { path: "/user/deep" } };
  const other = { openapi: { fields: { tags: ["Deep"], security: [{ apiKey: [], accountKey: ["read"] }] } } };
  const user = { ...table.user, $options: { ...table.user.$options, $other: other }, deep: inner };
  const found = listOfficialOperations({ user }).find(({ id }) => id === "user.deep.list");
  expect(found).toMatchObject({ account: true, tags: ["Deep"], scopes: ["read"], parameters: [{ name: "box" }] });
});

describe("an operation that the package no longer has", () => {
  const official = editSpec(table, [[["public", "find"], undefined]]);
  const comparison = compare(notes, official);
  const marked = applyDraft(notes, draftOverlay(notes, comparison, version));

  it("is told", () => expect(listLines(comparison)).toEqual(["public.find: `GET /find/{topic}` is gone."]));

  it("is marked first, as its users must be told", () => {
    expect(listLines(compare(marked, official))).toEqual([
      "public.find: `GET /find/{topic}` is gone, as the spec says (x-removed-in 2.0.0).",
    ]);
  });

  it("goes in a later draft, with all that only it used", () => {
    const lonely = editSpec(marked, [
      [["components", "schemas", "Topic"], { type: "string" }],
      [["paths", "/find/{topic}", "get", "parameters", 0, "schema"], { $ref: "#/components/schemas/Topic" }],
    ]);
    const rest = applyDraft(lonely, draftOverlay(lonely, compare(lonely, official), "2.1.0"));
    expect(Object.keys(rest.paths)).toEqual(Object.keys(notes.paths).filter((path) => path !== "/find/{topic}"));
    expect(rest.components).toEqual(notes.components);
  });

  it("is not missed in a version that is older than the operation", () => {
    const young = editSpec(notes, [[["paths", "/find/{topic}", "get", "x-since"], "2.1"]]);
    expect(listLines(compare(young, official))).toEqual([]);
  });
});

describe("a parameter that several operations share", () => {
  it("is referred to by a new operation if just one is meant", () => {
    const shared = { name: "box", in: "query", required: true, schema: { type: "string" } };
    const spec = editSpec(notes, [
      [["components", "parameters"], { Box: shared }],
      [["paths", "/notes", "get", "parameters", 3], { $ref: "#/components/parameters/Box" }],
    ]);
    const official = editSpec(table, [
      [["key"], { path: "/key", params: { box: { type: "string", required: true } } }],
    ]);
    const drafted = applyDraft(spec, draftOverlay(spec, compare(spec, official), version));
    expect(drafted.paths["/key"]?.["get"]?.parameters).toEqual([{ $ref: "#/components/parameters/Box" }]);
  });
});
