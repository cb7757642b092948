import { parseTikTokLink, type TikTokLink } from "../../src/index.js";
import type { Operation, Parameter } from "../../src/spec/api-table.js";
import type { MissingValue } from "../resolve-inputs.js";
import type { Service } from "./service.js";
import { ToolError } from "./tool-error.js";

/** The parameters of a call, and what must be looked up for it first. */
export interface Understood {
  readonly params: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingValue[];
}

/**
 * Reads the parameters as people paste them: a part of a link goes where it belongs, `@name` and `#tag` lose their sign, digits and
 * numbers become what the parameter takes. The client judges what is left.
 */
export function understandInput(
  service: Service,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
): Understood {
  const params: Record<string, unknown> = Object.fromEntries(Object.entries(given));
  const missing: MissingValue[] = [];
  for (const parameter of operation.parameters) {
    const { name } = parameter;
    if (!Object.hasOwn(params, name)) continue;
    const value = params[name];
    const text = readText(parameter, value);
    if (text === undefined) {
      params[name] = convert(parameter, value);
      continue;
    }
    const link = takesLinks(parameter, text) ? parseTikTokLink(text) : undefined;
    const place = link === undefined ? undefined : findPlace(link, parameter, operation, given);
    const lookup = place === undefined ? findLookup(service, operation, parameter, text, link) : undefined;
    if (place !== undefined || lookup !== undefined) delete params[name];
    if (place !== undefined) params[place.name] = place.value;
    else if (lookup !== undefined) missing.push(lookup);
    else if (link === undefined) params[name] = stripSign(parameter, text);
  }
  return { params, missing };
}

/** A text for a parameter that takes texts; ids are often sent as numbers. */
function readText({ name, types }: Parameter, value: unknown): string | undefined {
  if (!types.includes("string")) return undefined;
  if (typeof value !== "number" || types.includes("integer") || types.includes("number"))
    return typeof value === "string" ? value : undefined;
  if (Number.isSafeInteger(value)) return String(value);
  throw new ToolError(
    "invalid-arguments",
    `${name} was sent as a number, which has lost its last digits. Nothing was sent.`,
    `Send ${name} as a text, in quotes.`,
  );
}

/** Numbers and truth values that were written as texts. */
function convert({ types }: Parameter, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (types.includes("boolean") && /^(true|false)$/.test(value)) return value === "true";
  if (!types.includes("boolean") && /^-?\d{1,15}(\.\d{1,15})?$/.test(value)) return Number(value);
  return value;
}

/** What has a pattern says itself whether it takes links; free text may have one in it. */
const takesLinks = (parameter: Parameter, text: string): boolean =>
  parameter.pattern === undefined && parameter.minLength === undefined
    ? parameter.link !== undefined
    : !fits(parameter, text) || parameter.link !== undefined;

/** Where a part of a link goes: into the parameter that has the link, or into another one that was not given. */
function findPlace(link: TikTokLink, parameter: Parameter, { parameters }: Operation, given: object) {
  const open = parameters.filter(({ name }) => !Object.hasOwn(given, name));
  for (const candidate of [parameter, ...open]) {
    const value = findPart(link, candidate);
    if (value !== undefined) return { name: candidate.name, value };
  }
  return undefined;
}

/** The part of a link that a parameter takes. */
function findPart(link: TikTokLink, { link: parts = [] }: Parameter): string | undefined {
  const part = parts.map((one) => one.split(".")).find(([kind, member = ""]) => kind === link.kind && member in link);
  const value = part && Object.entries(link).find(([name]) => name === part[1])?.[1];
  return typeof value === "string" ? value : undefined;
}

/** How a value is had from what people know, such as a username, where the spec says so. */
function findLookup(
  { operations, specOperations }: Service,
  { id }: Operation,
  parameter: Parameter,
  text: string,
  link: TikTokLink | undefined,
): MissingValue | undefined {
  const lookup = specOperations.get(id)?.parameters.get(parameter.name)?.["x-lookup"];
  const source = operations.find((operation) => operation.id === lookup?.operation);
  const known = source?.parameters.find(({ name }) => name === lookup?.parameter);
  if (lookup === undefined || known === undefined || (link === undefined && fits(parameter, text))) return undefined;
  const value = link === undefined ? stripSign(known, text) : findPart(link, known);
  if (value === undefined || !fits(known, value)) return undefined;
  return {
    parameter: parameter.name,
    operation: lookup.operation,
    params: { [known.name]: value },
    value: lookup.value,
  };
}

function stripSign(parameter: Parameter, text: string): string {
  const bare = text.trim().replace(/^[@#]/, "");
  const isSign = parameter.pattern === undefined ? parameter.link !== undefined : !fits(parameter, text);
  return isSign && bare !== "" && fits(parameter, bare) ? bare : text;
}

const fits = ({ minLength = 0, pattern }: Parameter, text: string): boolean =>
  text.length >= minLength && (pattern === undefined || new RegExp(pattern).test(text));
