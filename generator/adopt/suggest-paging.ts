import { isPlainRecord } from "../../src/spec/read-value.ts";
import { listTypes } from "../read/list-types.ts";
import type { Operation, Parameter } from "../read/read-operations.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { type Note, note } from "./note.ts";

/** What the field calls the number of a page, the number of items before it, and a cursor. */
const pages = ["page", "page_number", "pageNumber"];
const offsets = ["offset", "skip", "start", "startAt"];
const cursors = ["cursor", "page_token", "pageToken", "next_token", "nextToken", "after", "next_cursor"];
const flags = ["has_more", "hasMore", "has_next", "hasNext", "has_next_page", "next"];

/** What looks like a list with pages, and how it could be read. Nothing of it is used until somebody puts it in an overlay. */
export const suggestPaging = (spec: Spec, operations: readonly Operation[]): Note[] =>
  operations.flatMap((operation) => suggest(spec, operation) ?? []);

function suggest(spec: Spec, operation: Operation): Note | undefined {
  const { method, path, paging, parameters, result, source, answers } = operation;
  if (method !== "GET" || paging !== undefined || answers.length !== 1) return undefined;
  const items = findList(spec, result);
  const next = items === undefined ? undefined : findNext(spec, result, parameters);
  if (items === undefined || next === undefined) return undefined;
  const more = flags.find((name) => isFlag(spec, result, `/${name}`));
  const pagination = { items, ...(more !== undefined && { more: `/${more}` }), next: next.rule };
  return {
    ...note("paging", `looks like a list by ${next.name}: its items are ${items === "" ? "the body" : items}`, source),
    suggestion: {
      target: `$.paths[${quote(path)}].get`,
      update: { "x-pagination": pagination },
      reason: `it takes ${next.name}, and answers with a list`,
    },
  };
}

const quote = (name: string): string => `'${name.replaceAll(/['\\]/g, "\\$&")}'`;

/** The place of the one list in a body. */
function findList(spec: Spec, result: Schema): string | undefined {
  const body = resolve(spec, result);
  if (isList(spec, body)) return "";
  const lists = listProperties(spec, result).filter(([, member]) => isList(spec, member));
  const [only] = lists;
  return lists.length === 1 && only !== undefined && isName(only[0]) ? `/${only[0]}` : undefined;
}

/** The members of an object, and of the parts that it is put together from. */
function listProperties(spec: Spec, schema: Schema, depth = 0): [name: string, member: Schema][] {
  const { properties = {}, allOf = [] } = resolve(spec, schema);
  const parts = depth > 5 ? [] : allOf.flatMap((part) => listProperties(spec, part, depth + 1));
  return [...Object.entries(properties), ...parts];
}

const isName = (name: string): boolean => !/[~/]/.test(name);

const isList = (spec: Spec, schema: Schema): boolean => listTypes(spec, schema).includes("array");

/** How the next page is asked for: by a cursor in the body, or by counting. */
function findNext(spec: Spec, result: Schema, parameters: readonly Parameter[]) {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const find = (names: readonly string[]) => query.find(({ name }) => names.includes(name))?.name;
  const cursor = find(cursors);
  const place = cursor === undefined ? undefined : findCursor(spec, result, cursor);
  if (cursor !== undefined && place !== undefined) return { name: cursor, rule: { [cursor]: place } };
  const page = find(pages);
  if (page !== undefined) return { name: page, rule: { [page]: { add: 1, start: readStart(query, page) } } };
  const offset = find(offsets);
  return offset === undefined ? undefined : { name: offset, rule: { [offset]: { add: "items", start: 0 } } };
}

/** Pages are counted from 1 but where the spec says otherwise. */
function readStart(query: readonly Parameter[], name: string): number {
  const { schema } = query.find((parameter) => parameter.name === name) ?? {};
  const { default: first, minimum = 1 } = schema ?? {};
  return typeof first === "number" ? first : Math.max(0, minimum);
}

function findCursor(spec: Spec, result: Schema, cursor: string): string | undefined {
  const names = [
    cursor,
    `next_${cursor}`,
    `next${cursor.charAt(0).toUpperCase()}${cursor.slice(1)}`,
    "next",
    "end_cursor",
  ];
  const members = listProperties(spec, result).map(([name]) => name);
  const holders = ["", ...members.filter(isName).map((name) => `/${name}`)];
  return holders
    .flatMap((holder) => names.map((name) => `${holder}/${name}`))
    .find((place) => findSchemas(spec, result, place).some((schema) => listTypes(spec, schema).includes("string")));
}

function isFlag(spec: Spec, result: Schema, place: string): boolean {
  const types = findSchemas(spec, result, place).flatMap((schema) => listTypes(spec, schema));
  return types.length > 0 && types.every((type) => ["boolean", "string", "null"].includes(type));
}

/** A POST that asks for something, by its name. */
export const suggestReads = (operations: readonly Operation[]): Note[] =>
  operations.flatMap((operation) => {
    const { method, path, source, id } = operation;
    const looksLikeRead = /(^|[/_-])(search|query|lookup)($|[/_-])/i.test(path) || /(search|query|lookup)$/i.test(id);
    if (method !== "POST" || source["x-changes-state"] !== true || !looksLikeRead) return [];
    return {
      ...note("change", "may only ask for something; then it can be repeated after a failure", source),
      suggestion: {
        target: `$.paths[${quote(path)}].post`,
        update: { "x-changes-state": false },
        reason: "its name says that it only asks for something",
      },
    };
  });

/** The members of errors that say what is wrong, as far as their schemas name them. */
export function findMessages(spec: Spec, operations: readonly Operation[]): string[] {
  const schemas = operations.flatMap(({ source }) =>
    Object.entries(source.responses ?? {})
      .filter(([status]) => /^([345]|default)/.test(status))
      .flatMap(([, response]) => Object.values(resolve(spec, response).content ?? {}))
      .map(({ schema = {} }) => schema),
  );
  const names = ["message", "error", "detail", "title", "description"];
  return names.filter((name) =>
    schemas.some((schema) => findSchemas(spec, schema, `/${name}`).some((found) => isText(spec, found))),
  );
}

const isText = (spec: Spec, schema: Schema): boolean =>
  isPlainRecord(schema) && listTypes(spec, schema).includes("string");
