import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readOperations } from "../../generator/read/read-operations.js";
import type { Spec } from "../../generator/read/spec.js";
import { describeChange, type Heading, headings } from "../../scripts/spec-diff/change.js";
import { compareSpecs } from "../../scripts/spec-diff/compare-specs.js";
import { compileSide } from "../../scripts/spec-diff/compile-side.js";
import { findMisfits } from "../../scripts/spec-diff/find-misfits.js";
import { createJudge } from "../../scripts/spec-diff/judge-types.js";
import { type Edit, editSpec, notes } from "./edited-spec.js";

interface Pair {
  readonly title: string;
  /** What the old spec has besides. */
  readonly base?: readonly Edit[];
  readonly edits: readonly Edit[];
  /** All lines, by their headings. */
  readonly lines: Readonly<Partial<Record<Heading, readonly string[]>>>;
}

const list = ["paths", "/notes", "get"];
const single = ["paths", "/note/{id}", "get"];
const find = ["paths", "/find/{topic}", "get"];
const add = ["paths", "/notes/add", "post"];
const schemas = ["components", "schemas"];
const note = [...schemas, "Note"];
const examples = ["components", "examples"];
const parameter = (index: number): Edit[0] => [...list, "parameters", index];
const [kind, count, cursor, box] = [parameter(0), parameter(1), parameter(2), parameter(3)];
const valueAt = (place: Edit[0]): unknown =>
  place.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], notes);
const move = (from: Edit[0], to: Edit[0], change: object = {}): Edit[] => [
  [to, { ...(valueAt(from) as object), ...change }],
  [from, undefined],
];
const text = { type: "string" };
const eitherWay = [{ ApiKey: [] }, { ApiKey: [], AccountKey: [] }];

const pairs: readonly Pair[] = [
  { title: "nothing changed", edits: [], lines: {} },
  {
    title: "the order of members changed",
    edits: [
      [
        [...note, "properties"],
        Object.fromEntries(Object.entries(valueAt([...note, "properties"]) as object).reverse()),
      ],
    ],
    lines: {},
  },
  {
    title: "a parameter takes another value",
    edits: [
      [
        [...kind, "schema", "enum"],
        ["new", "old", "all"],
      ],
    ],
    lines: { new: ['public.notes: the parameter `kind` also takes `"all"`.'] },
  },
  {
    title: "a parameter takes a value less",
    edits: [[[...kind, "schema", "enum"], ["new"]]],
    lines: { breaks: ['public.notes: the parameter `kind` no longer takes `"old"`.'] },
  },
  {
    title: "a parameter takes any text instead of some",
    edits: [[[...kind, "schema"], text]],
    lines: { new: ['public.notes: the parameter `kind` takes `string`, was `"new" | "old"`.'] },
  },
  {
    title: "a parameter takes one of two types",
    edits: [[[...cursor, "schema", "type"], "string"]],
    lines: { breaks: ["public.notes: the parameter `cursor` takes `string`, was `string | number`."] },
  },
  {
    title: "a parameter takes two types",
    edits: [
      [
        [...box, "schema", "type"],
        ["string", "integer"],
      ],
    ],
    lines: { new: ["public.notes: the parameter `box` takes `string | number`, was `string`."] },
  },
  {
    title: "a parameter becomes required",
    edits: [[[...count, "required"], true]],
    lines: { breaks: ["public.notes: the parameter `count` is now required."] },
  },
  {
    title: "a parameter becomes optional",
    edits: [[[...box, "required"], false]],
    lines: { new: ["public.notes: the parameter `box` is now optional."] },
  },
  {
    title: "a new optional parameter",
    edits: [[[...list, "parameters", 4], { name: "page", in: "query", schema: text }]],
    lines: { new: ["public.notes: a new optional parameter `page`."] },
  },
  {
    title: "a new required parameter",
    edits: [[[...list, "parameters", 4], { name: "page", in: "query", required: true, schema: text }]],
    lines: { breaks: ["public.notes: the parameter `page` is new and required."] },
  },
  {
    title: "a parameter is gone",
    edits: [
      [
        [...list, "parameters"],
        [valueAt(kind), valueAt(cursor), valueAt(box)],
      ],
    ],
    lines: { breaks: ["public.notes: the parameter `count` is gone."] },
  },
  {
    title: "a member of the JSON body becomes optional, and another one comes",
    edits: [[[...add, "requestBody", "content", "application/json", "schema"], { properties: { text, mood: text } }]],
    lines: {
      new: [
        "user.notes.add: the parameter `text` is now optional.",
        "user.notes.add: a new optional parameter `mood`.",
      ],
    },
  },
  {
    title: "a parameter is sent in another place",
    edits: [[[...box, "in"], "body"]],
    lines: { behaviour: ["public.notes: the parameter `box` is sent in the body, was in the query."] },
  },
  {
    title: "another default",
    edits: [[[...count, "schema", "default"], 20]],
    lines: { behaviour: ["public.notes: the default of the parameter `count` is now `20`, was `30`."] },
  },
  {
    title: "a narrower limit and a wider one",
    edits: [
      [[...count, "schema", "maximum"], 20],
      [[...single, "parameters", 0, "schema", "minLength"], 1],
    ],
    lines: {
      behaviour: ["public.notes: the highest value of the parameter `count` is now `20`, was `30`."],
      new: ["public.note: the shortest length of the parameter `id` is now `1`, was `3`."],
    },
  },
  {
    title: "another pattern, and one that goes",
    edits: [
      [[...cursor, "schema", "pattern"], undefined],
      [[...box, "schema", "pattern"], "^b"],
    ],
    lines: {
      behaviour: ["public.notes: the pattern of the parameter `box` is now `^b`, was absent."],
      new: ["public.notes: the pattern of the parameter `cursor` is now absent, was `^[0-9]+$`."],
    },
  },
  {
    title: "numbers that need not be whole any more: the types of both are the same",
    edits: [[[...count, "schema", "type"], "number"]],
    lines: { new: ["public.notes: the parameter `count` takes any number, not only whole ones."] },
  },
  {
    title: "a member of a body may have another value",
    edits: [
      [
        [...note, "properties", "kind", "enum"],
        ["new", "old", "lost"],
      ],
    ],
    lines: { breaks: ['Note: the member `kind` may now also be `"lost"`.'] },
  },
  {
    title: "a member of a body has a value less",
    edits: [[[...note, "properties", "kind", "enum"], ["new"]]],
    lines: {
      breaks: ['Note: the member `kind` is never `"old"` any more; comparing with that no longer compiles.'],
    },
  },
  {
    title: "a type of several values gets one more",
    edits: [
      [
        [...schemas, "Mood", "enum"],
        ["calm", "wild", "odd"],
      ],
    ],
    lines: { breaks: ['Mood: it may now also be `"odd"`.'] },
  },
  {
    title: "the union of a member widens",
    edits: [
      [
        [...note, "properties", "length", "type"],
        ["integer", "string"],
      ],
    ],
    lines: { breaks: ["Note: the member `length` is `string | number`, was `number`."] },
  },
  {
    title: "a member may be null",
    edits: [
      [
        [...note, "properties", "text", "type"],
        ["string", "null"],
      ],
    ],
    lines: { breaks: ["Note: the member `text` is `string | null`, was `string`."] },
  },
  {
    title: "a member of a body becomes optional",
    edits: [[[...note, "required"], []]],
    lines: { breaks: ["Note: the member `id` may now be missing."] },
  },
  {
    title: "a member of a body becomes required",
    edits: [
      [
        [...note, "required"],
        ["id", "text"],
      ],
    ],
    lines: { new: ["Note: the member `text` is now always there."] },
  },
  {
    title: "a member of a body is gone, although TypeScript lets the new type stand for the old one",
    edits: [[[...note, "properties", "text"], undefined]],
    lines: { breaks: ["Note: the member `text` is gone."] },
  },
  {
    title: "a member of a nested list is gone, and one comes",
    edits: [[[...note, "properties", "tags", "items", "properties"], { label: text }]],
    lines: {
      breaks: ["Note: the member `tags[].name` is gone."],
      new: ["Note: a new member `tags[].label`."],
    },
  },
  {
    title: "a member of an object that may be null is gone, and the object takes any member no more",
    base: [
      [
        [...note, "properties", "place"],
        { type: ["object", "null"], properties: { town: text, street: text }, additionalProperties: true },
      ],
    ],
    edits: [
      [[...note, "properties", "place", "properties", "street"], undefined],
      [[...note, "properties", "place", "additionalProperties"], false],
    ],
    lines: {
      breaks: [
        "Note: the member `place.street` is gone.",
        "Note: members of `place` that are not declared can no longer be read.",
      ],
    },
  },
  {
    title: "a body without a name changed",
    edits: [[[...add, "responses", "200", "content", "application/json", "schema", "properties"], { at: text }]],
    lines: {
      breaks: ["user.notes.add: the member `done` of its result is gone."],
      new: ["user.notes.add: a new member `at` of its result."],
    },
  },
  {
    title: "an operation has another body",
    edits: [
      [[...single, "responses", "200", "content", "application/json", "schema", "$ref"], "#/components/schemas/Writer"],
    ],
    lines: { breaks: ["public.note: its result is `Writer`, was `Note`."] },
  },
  {
    title: "a result has one kind of body more",
    edits: [
      [
        [...find, "responses", "200", "content", "application/json", "schema", "anyOf", 2],
        { $ref: "#/components/schemas/NotePage" },
      ],
    ],
    lines: { breaks: ["public.find: its result is `Note | NotePage | Writer`, was `Note | Writer`."] },
  },
  {
    title: "a value no longer decides the kind of body",
    edits: [[[...find, "x-variants"], [{ parameter: "topic", value: "notes", schema: "Note" }]]],
    lines: {
      breaks: [
        "public.find: with the topic `writers`, its result is `Note | Writer`, was `Writer`.",
        "public.find: its type `PublicFindWritersParams` is gone.",
      ],
    },
  },
  {
    title: "a value decides the kind of body",
    edits: [
      [
        [...single, "parameters", 1],
        { name: "form", in: "query", schema: { type: "string", enum: ["long", "short"] } },
      ],
      [
        [...kind, "schema", "enum"],
        ["new", "old", "all"],
      ],
      [
        [...list, "x-variants"],
        [
          { parameter: "kind", value: "new", schema: "Note" },
          { parameter: "kind", value: "all", schema: "Writer" },
        ],
      ],
      [[...single, "x-variants"], [{ parameter: "form", value: "long", schema: "NotePage" }]],
    ],
    lines: {
      breaks: [
        "public.notes: with the kind `new`, its result is `Note`, was `NotePage`.",
        "public.notes: with the kind `new`, its item is `unknown`, was `Note`.",
      ],
      new: ["public.note: a new optional parameter `form`.", 'public.notes: the parameter `kind` also takes `"all"`.'],
    },
  },
  {
    title: "a type is renamed",
    edits: [
      ...move([...schemas, "Writer"], [...schemas, "Author"]),
      [[...note, "properties", "writer", "$ref"], "#/components/schemas/Author"],
      [[...find, "x-variants", 1, "schema"], "Author"],
      [
        [...find, "responses", "200", "content", "application/json", "schema", "anyOf", 1, "$ref"],
        "#/components/schemas/Author",
      ],
      [["x-user", "schemas"], ["Writer"]],
    ],
    lines: { breaks: ["Writer: renamed Writer → Author; the shape is the same."] },
  },
  {
    title: "a type that refers to itself is renamed",
    edits: [
      ...move(note, [...schemas, "Memo"]),
      [[...schemas, "Memo", "properties", "answers", "items", "$ref"], "#/components/schemas/Memo"],
      [[...schemas, "NotePage", "properties", "list", "items", "$ref"], "#/components/schemas/Memo"],
      [[...single, "responses", "200", "content", "application/json", "schema", "$ref"], "#/components/schemas/Memo"],
      [[...find, "x-variants", 0, "schema"], "Memo"],
      [
        [...find, "responses", "200", "content", "application/json", "schema", "anyOf", 0, "$ref"],
        "#/components/schemas/Memo",
      ],
    ],
    lines: { breaks: ["Note: renamed Note → Memo; the shape is the same."] },
  },
  {
    title: "a type is gone, and another one comes",
    edits: [
      [[...schemas, "Mood"], undefined],
      [[...note, "properties", "mood"], text],
      [[...schemas, "Place"], { type: "object", properties: { town: text } }],
    ],
    lines: {
      breaks: ["Mood: the type is gone.", "Note: the member `mood` is `string`, was `Mood`."],
      new: ["Place: a new type."],
    },
  },
  {
    title: "an operation moves",
    edits: [...move(["paths", "/notes"], ["paths", "/v2/notes"])],
    lines: { behaviour: ["public.notes: it is sent as `GET /v2/notes`, was `GET /notes`."] },
  },
  {
    title: "an operation has another method",
    edits: move(single, ["paths", "/note/{id}", "post"]),
    lines: {
      behaviour: [
        "public.note: it is sent as `POST /note/{id}`, was `GET /note/{id}`.",
        "public.note: it now counts as a change: it is not tried again once it may have arrived.",
      ],
    },
  },
  {
    title: "an operation is renamed",
    edits: [[[...list, "operationId"], "public.noteList"]],
    lines: { breaks: ["public.notes: renamed public.notes → public.noteList, `GET /notes`."] },
  },
  {
    title: "an operation is gone, and another one comes",
    edits: move(["paths", "/note/{id}"], ["paths", "/memo/{id}"], {
      get: { ...(valueAt(single) as object), operationId: "public.memo" },
    }),
    lines: {
      breaks: ["public.note: removed, `GET /note/{id}`."],
      new: ["public.memo: a new operation, `GET /memo/{id}`."],
    },
  },
  {
    title: "an operation needs another key",
    edits: [[[...add, "security"], [{ ApiKey: [] }]]],
    lines: {
      breaks: [
        "user.notes.add: it needs no account key any more: call it on the client itself.",
        'Scope: it no longer takes `"write"`.',
      ],
      behaviour: ["user.notes.add: it no longer needs the scope `write`."],
    },
  },
  {
    title: "an operation needs another scope",
    edits: [
      [
        [...add, "security", 0, "AccountKey"],
        ["write", "admin"],
      ],
    ],
    lines: {
      behaviour: ["user.notes.add: it now needs the scope `admin`."],
      new: ['Scope: it also takes `"admin"`.'],
    },
  },
  {
    title: "an operation no longer says that it changes something",
    edits: [[[...add, "x-changes-state"], false]],
    lines: { behaviour: ["user.notes.add: it no longer counts as a change: it may be tried again."] },
  },
  {
    title: "an operation no longer says whether it changes something, but its method does",
    edits: [[[...add, "x-changes-state"], undefined]],
    lines: {
      behaviour: ["user.notes.add: it no longer says whether it changes state; as a POST it still counts as a change."],
    },
  },
  {
    title: "an operation that reads changes something",
    edits: [[[...list, "x-changes-state"], true]],
    lines: {
      behaviour: ["public.notes: it now counts as a change: it is not tried again once it may have arrived."],
    },
  },
  {
    title: "pages follow another rule",
    edits: [[[...list, "x-pagination", "next"], { cursor: "/list/0/id" }]],
    lines: {
      behaviour: [
        'public.notes: its pages follow another rule: `next` is now `{"cursor":"/list/0/id"}`, was `{"cursor":"/next"}`.',
      ],
    },
  },
  {
    title: "an operation can be called for an account",
    edits: [[[...list, "security"], eitherWay]],
    lines: { new: ["public.notes: it can be called for an account, by the option `accountKey`."] },
  },
  {
    title: "an operation can no longer be called for an account",
    base: [[[...list, "security"], eitherWay]],
    edits: [[[...list, "security"], [{ ApiKey: [] }]]],
    lines: { breaks: ["public.notes: it no longer takes the option `accountKey`."] },
  },
  {
    title: "a list becomes a feed",
    edits: [[[...list, "x-pagination", "feed"], { id: "/id", end: {}, endCodes: [] }]],
    lines: {
      behaviour: [
        'public.notes: its pages follow another rule: `feed` is now `{"id":"/id","end":{},"endCodes":[]}`, was absent.',
      ],
      new: ["public.notes: it is now a feed, and takes the options of one."],
    },
  },
  {
    title: "a list is one no more",
    edits: [[[...list, "x-pagination"], undefined]],
    lines: { breaks: ["public.notes: it is no longer a list with pages."] },
  },
  {
    title: "an operation becomes deprecated",
    edits: [[[...single, "deprecated"], true]],
    lines: { documentation: ["public.note: deprecated: the API may refuse it."] },
  },
  {
    title: "an operation is going to be removed",
    edits: [
      [[...single, "x-removed-in"], "3.2"],
      [[...single, "deprecated"], true],
    ],
    lines: { documentation: ["public.note: deprecated: version 3.2 of the API no longer has it."] },
  },
  {
    title: "descriptions, summaries and examples changed",
    edits: [
      [[...list, "summary"], "Notes"],
      [[...kind, "description"], "Which ones."],
      [[...count, "example"], 6],
      [[...note, "description"], "One note."],
      [[...single, "responses", "403", "description"], "Not for you."],
      [["tags"], [{ name: "Public" }]],
      [["components", "responses", "Missing", "description"], "Nothing there."],
      [[...note, "properties", "text", "description"], "What it says."],
      [[...examples, "aNote", "value", "id"], "2"],
    ],
    lines: {
      documentation: [
        "public.notes: described anew: its summary, the parameter `kind` and the parameter `count`.",
        "Note: described anew: itself and `text`.",
        "public.note: described anew: its responses.",
        "response Missing: described anew.",
        "the API: its tags changed.",
        "example aNote: changed.",
      ],
    },
  },
  {
    title: "a rule of a schema that no type shows",
    edits: [[[...note, "properties", "length", "maximum"], 50]],
    lines: { behaviour: ["Note: validateResponse judges `length` by another rule."] },
  },
  {
    title: "an operation answers with other errors",
    edits: move([...list, "responses", "403"], [...list, "responses", "503"]),
    lines: { behaviour: ["public.notes: it may now answer with 503.", "public.notes: it no longer answers with 403."] },
  },
  {
    title: "an example goes, and another one comes",
    edits: move([...examples, "aNote"], [...examples, "anOldNote"]),
    lines: { documentation: ["example aNote: removed.", "example anOldNote: new."] },
  },
  {
    title: "a code has another kind",
    edits: [[[...examples, "writerIsBusy", "x-tiktok-kind"], "blocked"]],
    lines: { behaviour: ["TikTok code 41: its kind is now `blocked`, was `transient`."] },
  },
  {
    title: "a code comes, and one is renamed",
    edits: [
      [[...examples, "noteIsNew"], { "x-tiktok-kind": "transient", value: { statusCode: 42 } }],
      ...move([...examples, "noteIsGone"], [...examples, "noteIsDeleted"]),
    ],
    lines: {
      breaks: ["TikTok code 40: renamed noteIsGone → noteIsDeleted."],
      new: ["TikTok code 42: a new code, `noteIsNew` (transient)."],
    },
  },
  {
    title: "a code is gone",
    edits: [[[...examples, "noteIsGone"], undefined]],
    lines: {
      breaks: ["TikTok code 40: it is no longer explained; comparing with `noteIsGone` no longer compiles."],
    },
  },
  {
    title: "servers and key headers changed",
    edits: [
      [["servers", 0, "url"], "https://new.notes.invalid"],
      [["components", "securitySchemes", "ApiKey", "name"], "X-API"],
      [["info", "version"], "1.1.0"],
    ],
    lines: {
      behaviour: [
        "all operations: `servers.production` is now `https://new.notes.invalid`, was `https://notes.invalid`.",
        "all operations: `keyHeaders.apiKey` is now `X-API`, was `X-KEY`.",
      ],
      documentation: ["the API: its version is now `1.1.0`, was `1.0.0`."],
    },
  },
  {
    title: "what the helpers for posts read changed",
    edits: [[["x-counts", "rounded"], "text"]],
    lines: {
      behaviour: [
        'all operations: `x-counts` is now `{"schemas":["Note"],"rounded":"text","exact":"text"}`, was `{"schemas":["Note"],"rounded":"length","exact":"text"}`.',
      ],
    },
  },
  {
    title: "an operation has a field of a later version",
    edits: [[[...single, "x-speed"], "slow"]],
    lines: { behaviour: ["public.note: `x-speed` is now `slow`, was absent."] },
  },
];

/** All pairs share one TypeScript program. */
const results = compareSpecs(
  pairs.map(({ base, edits }) => {
    const before = base === undefined ? notes : editSpec(notes, base);
    return { before, after: editSpec(before, edits) };
  }),
);

it.each(pairs.map(({ title, lines }, index) => [title, lines, index] as const))("%s", async (_, lines, index) => {
  const changes = (await results)[index] ?? [];
  const told = headings.map((heading) => [heading, changes.filter((change) => change.heading === heading)] as const);
  const sorted = (texts: readonly string[]) => [...texts].sort();
  expect(Object.fromEntries(told.map(([heading, found]) => [heading, sorted(found.map(describeChange))]))).toEqual(
    Object.fromEntries(headings.map((heading) => [heading, sorted(lines[heading] ?? [])])),
  );
});

it("operations that changed in the same way share a line", async () => {
  const spec = JSON.parse(readFileSync("generated/openapi.json", "utf8")) as Spec;
  const edit: Edit = [["components", "parameters", "Count", "required"], true];
  const [changes = []] = await compareSpecs([{ before: spec, after: editSpec(spec, [edit]) }]);
  const users = readOperations(spec).filter(({ parameters }) =>
    parameters.some(({ component }) => component === "Count"),
  );
  expect(changes).toEqual([
    { heading: "breaks", subjects: users.map(({ id }) => id), text: "the parameter `count` is now required." },
  ]);
});

it("TypeScript finds whole types that do not fit, whatever members say", async () => {
  const edits: Edit[] = [
    [[...count, "required"], true],
    [[...schemas, "Writer", "properties", "name", "type"], "integer"],
  ];
  const [before, after] = [await compileSide(notes), await compileSide(editSpec(notes, edits))];
  const { checker, typesOf } = createJudge([before, after]);
  expect(findMisfits(checker, typesOf(before), typesOf(after))).toEqual([
    ...["Note", "Writer", "NotePage"],
    ...["public.notes", "public.note", "public.find"],
  ]);
  expect(findMisfits(checker, typesOf(before), typesOf(before))).toEqual([]);
});

it("a spec whose types do not compile is refused, as such types fit everything", async () => {
  const broken = editSpec(notes, [[[...find, "x-variants", 0, "schema"], "Nobody"]]);
  await expect(compareSpecs([{ before: notes, after: broken }])).rejects.toThrow(/do not compile.*Nobody/);
});
