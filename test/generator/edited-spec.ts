import type { Spec } from "../../generator/read/spec.js";

/** The way to a value of a spec or another tree, and the new value; `undefined` removes it. */
export type Edit = readonly [place: readonly (string | number)[], value: unknown];

/** A copy of a spec with some values changed. */
export function editSpec<Tree extends object>(spec: Tree, edits: readonly Edit[]): Tree {
  // Values that the spec has in several places become values of their own.
  const copy = JSON.parse(JSON.stringify(spec)) as Tree;
  for (const [place, value] of edits) setValue(copy, place, value);
  return copy;
}

function setValue(root: object, place: Edit[0], value: unknown): void {
  const [last, ...above] = [...place].reverse();
  // An edit that leads nowhere fails, as it would change nothing.
  const parent = above.reverse().reduce((node, key) => (node as Record<string, object>)[key] as object, root);
  const members = parent as Record<string, unknown>;
  if (value === undefined) delete members[last as string];
  else members[last as string] = structuredClone(value);
}

const text = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (schema: object) => ({
  "200": { description: "Found.", content: { "application/json": { schema } } },
  "403": { description: "Refused." },
});
const open = [{ ApiKey: [] }];

/** A spec of notes: a list, a single note, a search with two kinds of results, and a change. */
export const notes = {
  openapi: "3.1.0",
  info: { title: "Notes", version: "1.0.0" },
  "x-sends-defaults": true,
  servers: [{ url: "https://notes.invalid" }, { url: "https://try.notes.invalid", "x-sandbox": true }],
  paths: {
    "/notes": {
      get: {
        operationId: "public.notes",
        summary: "List notes",
        security: open,
        parameters: [
          { name: "kind", in: "query", description: "Which.", schema: { type: "string", enum: ["new", "old"] } },
          { name: "count", in: "query", schema: { type: "integer", minimum: 0, maximum: 30, default: 30 }, example: 5 },
          { name: "cursor", in: "query", schema: { type: ["string", "integer"], pattern: "^[0-9]+$" } },
          { name: "box", in: "query", required: true, schema: { type: "string" } },
        ],
        "x-pagination": { items: "/list", next: { cursor: "/next" } },
        responses: answer(ref("NotePage")),
      },
    },
    "/note/{id}": {
      get: {
        operationId: "public.note",
        summary: "Get a note",
        security: open,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", minLength: 3 } }],
        responses: answer(ref("Note")),
      },
    },
    "/find/{topic}": {
      get: {
        operationId: "public.find",
        security: open,
        parameters: [
          { name: "topic", in: "path", required: true, schema: { type: "string", enum: ["notes", "writers"] } },
        ],
        "x-variants": [
          { parameter: "topic", value: "notes", schema: "Note" },
          { parameter: "topic", value: "writers", schema: "Writer" },
        ],
        responses: answer({ anyOf: [ref("Note"), ref("Writer")] }),
      },
    },
    "/notes/add": {
      post: {
        operationId: "user.notes.add",
        security: [{ ApiKey: [], AccountKey: ["write"] }],
        requestBody: {
          content: {
            "application/json": { schema: { type: "object", properties: { text }, required: ["text"] } },
          },
        },
        "x-changes-state": true,
        responses: answer({ type: "object", properties: { done: { type: "boolean" } } }),
      },
    },
  },
  components: {
    securitySchemes: {
      ApiKey: { type: "apiKey", in: "header", name: "X-KEY" },
      AccountKey: { type: "apiKey", in: "header", name: "X-ACCOUNT" },
    },
    schemas: {
      Note: {
        type: "object",
        description: "A note.",
        required: ["id"],
        properties: {
          id: text,
          text,
          length: { type: "integer", maximum: 100 },
          mood: ref("Mood"),
          kind: { type: "string", enum: ["new", "old"] },
          writer: ref("Writer"),
          tags: { type: "array", items: { type: "object", properties: { name: text } } },
          answers: { type: "array", items: ref("Note") },
        },
      },
      Mood: { type: "string", enum: ["calm", "wild"] },
      Writer: { type: "object", properties: { name: text, link: text } },
      NotePage: { type: "object", properties: { list: { type: "array", items: ref("Note") }, next: text } },
    },
    responses: { Missing: { description: "Not found." } },
    examples: {
      aNote: { value: { id: "1" } },
      noteIsGone: { description: "Drop it.", "x-tiktok-kind": "removed", value: { statusCode: 40 } },
      writerIsBusy: { description: "Wait.", "x-tiktok-kind": "transient", value: { statusCode: 41 } },
    },
  },
  "x-envelope": {
    status: "status",
    error: "error",
    messages: ["message"],
    codes: ["statusCode"],
    fields: "fields",
    sessionExpiredCode: 8,
  },
  "x-video": {
    schema: "Note",
    links: ["/id"],
    operation: "public.note",
    parameter: "id",
    post: "/list/0",
    headers: "/next",
    userAgent: "any",
  },
  "x-post": {
    schema: "Note",
    id: "/id",
    createTime: "/length",
    author: "/kind",
    photos: "/tags",
    url: "https://notes.invalid/{id}",
    photoUrl: "https://notes.invalid/{id}",
  },
  "x-counts": { schemas: ["Note"], rounded: "length", exact: "text" },
  "x-user": { schemas: ["Writer"], usernames: ["name"], url: "https://notes.invalid/@{username}" },
  // Written as JSON: the types of `Spec` name only what the generator reads.
} as unknown as Spec;
