import type { ErrorObject } from "ajv";
import { findNearestName } from "../../src/settings/nearest-name.ts";

interface Rule {
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
}

export interface RootRule {
  readonly $defs: Readonly<Record<string, Rule>>;
}

/** Says in a sentence what is wrong with a field, and what to write. */
export function explainMismatch(error: ErrorObject, names: readonly string[], schema: RootRule): string {
  const { keyword, params, data } = error;
  const name = nameField(names);
  const rule = error.parentSchema as Rule;
  const [example] = rule.examples ?? [];
  const instead = example === undefined ? "" : `; write ${show(example)}`;
  switch (keyword) {
    case "additionalProperties":
      return explainUnknown(error, name);
    case "required":
    case "dependentRequired": {
      const missing = String(params["missingProperty"]);
      const [value] = findExamples(rule.properties?.[missing], schema);
      const given = missing.startsWith("x-") ? [] : Object.keys(data as object);
      const has = given.length === 0 ? "" : `; it has ${given.join(", ")}`;
      const lacks = missing.startsWith("x-") ? `lacks ${missing}` : `${name} lacks "${missing}"`;
      return `${lacks}${has}; write ${missing}: ${value === undefined ? "…" : show(value)}${hint(missing)}`;
    }
    case "enum":
    case "const": {
      const allowed = (params["allowedValues"] ?? [params["allowedValue"]]) as readonly unknown[];
      const nearest = typeof data === "string" ? findNearestName(data, allowed.map(String)) : undefined;
      const others = allowed.length > 1 ? `; it can be ${allowed.map(show).join(", ")}` : "";
      return `${name} is ${show(data)}${others}; write ${nearest ?? show(allowed[0])}`;
    }
    case "type": {
      const types = [rule.type ?? []].flat();
      const choice = types.includes("boolean") ? "; write true or false" : instead;
      return `${name} is ${show(data)}, which is no ${types.join(" or ")}${choice}`;
    }
    case "pattern":
      return /^\w/.test(String(data)) && String(params["pattern"]).startsWith("^(/")
        ? `${name} is ${show(data)}, which is no place in a body; write /${String(data)}`
        : `${name} is ${show(data)}, which does not look right${instead}`;
    case "minItems":
    case "minLength":
    case "minProperties":
      return `${name} is empty${instead}`;
    default:
      return `${name} ${error.message}${instead}`;
  }
}

function findExamples(rule: Rule | undefined, schema: RootRule): readonly unknown[] {
  const name = rule?.$ref?.split("/").at(-1) ?? "";
  return rule?.examples ?? schema.$defs[name]?.examples ?? [];
}

/** The known name that an unknown one was meant to be. */
export function findMeant({ params, parentSchema }: ErrorObject): string | undefined {
  const { properties = {} } = parentSchema as Rule;
  return findNearestName(String(params["additionalProperty"]), Object.keys(properties));
}

function explainUnknown(error: ErrorObject, name: string): string {
  const unknown = String(error.params["additionalProperty"]);
  const isExtension = unknown.startsWith("x-");
  const { properties = {} } = error.parentSchema as Rule;
  const known = Object.keys(properties).filter((one) => !isExtension || one.startsWith("x-"));
  const what = isExtension ? `${unknown} is not known here` : `${name} has no "${unknown}"`;
  if (known.length === 0) return `${what}; delete it`;
  const nearest = findNearestName(unknown, known);
  return `${what}; it can have ${known.join(", ")}; ${nearest === undefined ? "delete it" : `write ${nearest}`}`;
}

const hint = (missing: string): string => (missing === "x-changes-state" ? " or false" : "");

/** `x-pagination.next.cursor`, or the field outside of any extension. */
function nameField(names: readonly string[]): string {
  const start = names.findLastIndex((name) => name.startsWith("x-"));
  if (start !== -1) return names.slice(start).join(".");
  // The scopes of a key.
  if (names.includes("AccountKey") && names.includes("security")) return "the scope";
  return names.at(-1) ?? "the spec";
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
