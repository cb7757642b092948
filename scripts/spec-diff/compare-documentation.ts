import { explainDeprecation } from "../../generator/read/explain-deprecation.ts";
import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";
import { modelName } from "../../generator/read/type-names.ts";
import { type Change, joinWords, quote } from "./change.ts";
import { compareFields, isSame } from "./compare-fields.ts";

/** What changed in the words of one operation: descriptions, summaries and examples. */
export function compareWords(before: Operation, after: Operation): readonly string[] {
  const { source: old } = before;
  const { source: now } = after;
  const [formerReason, reason] = [explainDeprecation(old), explainDeprecation(now)];
  const words = compareKeywords(withoutParameters(old), withoutParameters(now), operationTexts).filter(isDocumentation);
  const parameters = after.parameters.filter((parameter) => {
    const former = before.parameters.find(({ name }) => name === parameter.name);
    return former !== undefined && compareFields(wordsOf(former), wordsOf(parameter)).length > 0;
  });
  const parts = [
    ...new Set(words.map((place) => describePart(place[0] ?? ""))),
    ...parameters.map(({ name }) => `the parameter ${quote(name)}`),
  ];
  return [
    ...(reason !== undefined && reason !== formerReason ? [`deprecated: ${reason}.`] : []),
    ...(reason === undefined && formerReason !== undefined ? ["no longer deprecated."] : []),
    ...(parts.length === 0 ? [] : [`described anew: ${joinWords(parts)}.`]),
  ];
}

/** What changed in the words and rules of what operations share: schemas, responses, tags and examples. */
export function compareSharedWords(before: Spec, after: Spec, renamed: ReadonlyMap<string, string>): Change[] {
  const schemasOf = ({ components }: Spec) =>
    new Map(Object.entries(components.schemas).map(([name, schema]) => [modelName(name), schema]));
  const now = schemasOf(after);
  const changes = [...schemasOf(before)].flatMap(([name, schema]): Change[] => {
    const other = now.get(renamed.get(name) ?? name);
    if (other === undefined) return [];
    const tell = (heading: Change["heading"], text: string): Change => ({ heading, subjects: [name], text });
    const rules = compareKeywords(schema, other, schemaRules);
    const words = compareKeywords(schema, other, schemaTexts);
    return [
      ...(rules.length === 0
        ? []
        : [tell("behaviour", `validateResponse judges ${listPlaces(rules)} by another rule.`)]),
      ...(words.length === 0 ? [] : [tell("documentation", `described anew: ${listPlaces(words)}.`)]),
    ];
  });
  const examples = compareFields(codelessExamples(before), codelessExamples(after));
  const responses = Object.entries(before.components.responses ?? {}).filter(([name, response]) => {
    const other = after.components.responses?.[name];
    return other !== undefined && compareKeywords(response, other, texts).length > 0;
  });
  return [
    ...changes,
    ...responses.map(
      ([name]): Change => ({ heading: "documentation", subjects: [`response ${name}`], text: "described anew." }),
    ),
    ...(isSame(before.tags, after.tags)
      ? []
      : [{ heading: "documentation", subjects: ["the API"], text: "its tags changed." } as const]),
    ...examples.map(
      ({ name, before, after }): Change => ({
        heading: "documentation",
        subjects: [`example ${name}`],
        text: before === undefined ? "new." : after === undefined ? "removed." : "changed.",
      }),
    ),
  ];
}

const partNames: Readonly<Record<string, string>> = {
  responses: "its responses",
  requestBody: "its body",
  "x-documented": "whether it is documented",
  "x-plan": "its plan",
  "x-access": "who has access",
  "x-since": "since when it exists",
};

const texts: ReadonlySet<string> = new Set([
  ...["summary", "description", "example", "examples", "title", "tags", "x-documented", "x-confidence"],
  ...["x-plan", "x-access", "x-since"],
]);
const operationTexts: ReadonlySet<string> = new Set([...texts, "$ref"]);
const schemaTexts: ReadonlySet<string> = new Set([...texts, "format", "deprecated"]);
const schemaRules: ReadonlySet<string> = new Set([
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "default"],
]);

const wordsOf = ({ description, example, documented }: Operation["parameters"][number]) => ({
  description,
  example,
  documented,
});

/** A reference to another response for the same status is one to other words; those to schemas are told by types. */
const isDocumentation = (place: Place): boolean => place.at(-1) !== "$ref" || place.length === 3;

/** Operations may share parameters, so that these are compared one by one. */
const withoutParameters = ({ parameters: _, ...rest }: Operation["source"]): object => rest;

/** The way to a keyword. */
type Place = readonly string[];

/** Where keywords differ. What stands in something new, or in something that is gone, is told with that. */
function compareKeywords(before: object, after: object, keywords: ReadonlySet<string>): Place[] {
  const old = new Map(listKeywords(before, keywords));
  const now = new Map(listKeywords(after, keywords));
  return compareFields(Object.fromEntries(old), Object.fromEntries(now))
    .map(({ name }) => JSON.parse(name) as string[])
    .filter((place) => [before, after].every((root) => follow(root, place.slice(0, -1)) !== undefined));
}

/** Keywords by their places, as JSON. Below `properties` stand names, which are no keywords. */
function listKeywords(
  node: unknown,
  keywords: ReadonlySet<string>,
  place: Place = [],
  hasNames = false,
): (readonly [place: string, value: unknown])[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const inner = [...place, key];
    return !hasNames && keywords.has(key)
      ? [[JSON.stringify(inner), value] as const]
      : listKeywords(value, keywords, inner, !hasNames && key === "properties");
  });
}

const follow = (root: object, place: Place): unknown =>
  place.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], root);

const describePart = (name: string): string => partNames[name] ?? `its ${name}`;

/** `properties`, `video`, `properties`, `id`, `description` → the member `video.id` */
function listPlaces(places: readonly Place[]): string {
  const members = places.map((place) => {
    const path = place.filter((_, index) => place[index - 1] === "properties");
    return path.length === 0 ? "itself" : quote(path.join("."));
  });
  return joinWords([...new Set(members)]);
}

/** Those of TikTok codes are told with the codes. */
const codelessExamples = ({ components }: Spec): object =>
  Object.fromEntries(
    Object.entries(components.examples ?? {}).filter(([, example]) => example["x-tiktok-kind"] === undefined),
  );
