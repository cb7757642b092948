import type { Operation } from "../../src/spec/api-table.js";
import { listNeeds } from "../operation-needs.js";
import { findRefusal } from "./access.js";
import { describeEffect } from "./describe-operation.js";
import type { ToolArguments } from "./read-arguments.js";
import type { Service } from "./service.js";

/** Finds operations by what they do. Without words, it gives the ids of all. */
export function searchOperations(service: Service, args: ToolArguments): object {
  const words = readWords(String(args["text"] ?? ""));
  const ranked = words.length === 0 ? [...service.operations] : rank(service, words);
  const isAllowed = (operation: Operation) => findRefusal(operation, service.access) === undefined;
  const allowed = ranked.filter(isAllowed);
  const refused = ranked.slice(0, words.length === 0 ? undefined : most).filter((operation) => !isAllowed(operation));
  const notAllowed = refused.length > 0 && { not_allowed_here: refused.map(({ id }) => id) };
  if (words.length === 0) return { operations: allowed.map(({ id }) => id), ...notAllowed };
  return {
    operations: allowed.slice(0, most).map((operation) => summarize(service, operation)),
    ...notAllowed,
    ...(allowed.length === 0 && { advice: "Search with other words, or without any for all ids." }),
    ...(allowed.length > most && { more: allowed.length - most }),
  };
}

const most = 8;

function summarize({ specOperations }: Service, operation: Operation) {
  const { id, changesState, paging, parameters } = operation;
  const facts = specOperations.get(id);
  const needs = facts === undefined ? [] : listNeeds(operation, facts);
  return {
    id,
    does: facts?.summary ?? "",
    params: parameters.map(({ name, required }) => (required ? name : `${name}?`)).join(", "),
    ...(paging !== undefined && { list: true }),
    ...(needs.length > 0 && { needs: needs.join(", ") }),
    ...(changesState && { annotations: describeEffect(changesState) }),
  };
}

/** The operations that have one of the words, best first: rare words count more, and so do those in the id and the summary. */
function rank({ operations, specOperations }: Service, words: readonly string[]): Operation[] {
  const texts = operations.map((operation) => {
    const { summary = "", description = "", parameters } = specOperations.get(operation.id) ?? {};
    const about = [...(parameters ?? [])].map(([name, parameter]) => `${name} ${parameter.description ?? ""}`);
    const parts: [number, string][] = [
      // The first name of an id says whose operation it is, not what it does.
      [4, `${operation.id.replace(/^\w+\./, "")} ${summary}`],
      [2, description],
      [1, about.join(" ")],
    ];
    return { operation, parts: parts.map(([weight, text]) => ({ weight, words: new Set(readWords(text)) })) };
  });
  const scores = texts.map(() => 0);
  for (const word of new Set(words)) {
    const weights = texts.map(({ parts }) => parts.find((part) => part.words.has(word))?.weight ?? 0);
    const rarity = Math.log(1 + texts.length / (1 + weights.filter((weight) => weight > 0).length));
    for (const [index, weight] of weights.entries()) scores[index] = (scores[index] ?? 0) + weight * rarity;
  }
  return texts
    .map(({ operation }, index) => ({ operation, score: scores[index] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ operation }) => operation);
}

/** The words of a text, without what most sentences have, and in one form: `comments` and `comment` are the same. */
function readWords(text: string): string[] {
  const words = text
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => !common.has(word))
    .map((word) => word.replace(/(?<=..)(ies|y)$/, "i").replace(/(?<=...)s$/, ""));
}

const common = new Set(
  "a an and are as at by can did do does for from get give has have how i in is it its list me my of on or show that the their this to was what which who with you your".split(
    " ",
  ),
);
