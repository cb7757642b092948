import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import extensions from "../../openapi/extensions.schema.json" with { type: "json" };
import { type At, findNode, type Problem } from "../read/problem.ts";
import type { Spec } from "../read/spec.ts";
import { explainMismatch, findMeant, type RootRule } from "./explain-mismatch.ts";

/** Parts that are read together with all others. */
const essential = ["servers", "security", "securitySchemes"];

// TypeScript derives the type of each of its members, which have others than those that are read here.
const schema = extensions as unknown as RootRule;
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
});
const validate = ajv.compile(schema);

/** Holds the `x-` fields of a spec against `openapi/extensions.schema.json`. Of anybody's, those of others are none of our business. */
export function checkExtensions(spec: Spec, isAnybodys = false): Problem[] {
  validate(spec);
  // Which of its halves applies says nothing about the spec, and what is wrong with a name is said by itself.
  const errors = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames")
    .filter((error) => !isAnybodys || isAboutOurs(error));
  const meant = new Set(errors.filter(isUnknownName).map((error) => place(error.instancePath, findMeant(error))));
  return errors
    .filter(
      ({ instancePath, params }) => !meant.has(place(instancePath, params["missingProperty"] as string | undefined)),
    )
    .map((error) => describe(spec, error));
}

/** What a spec need not say, it need not say as this one does; but what it does say must be right. */
function isAboutOurs(error: ErrorObject): boolean {
  const { keyword, instancePath, params } = error;
  if (/^\/components\/securitySchemes/.test(instancePath) || keyword === "enum") return false;
  if (keyword === "required" || keyword === "dependentRequired")
    return /\/x-(?!envelope)/.test(instancePath) && !String(params["missingProperty"]).startsWith("x-");
  if (!isUnknownName(error) || /\/x-/.test(instancePath)) return true;
  // A name that is nearly one of ours is meant to be that.
  return findMeant(error) !== undefined;
}

const isUnknownName = ({ keyword }: ErrorObject): boolean => keyword === "additionalProperties";

/** What is misspelt is not missing as well. */
const place = (path: string, name: string | undefined): unknown => (name === undefined ? {} : `${path}/${name}`);

function describe(spec: Spec, error: ErrorObject): Problem {
  const names = error.instancePath
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const unknown = error.params["additionalProperty"] as string | undefined;
  const at: At = [spec, ...names, ...(unknown === undefined ? [] : [unknown])];
  const { node, rest } = findNode(at);
  return {
    at: [node, ...rest],
    text: explainMismatch(error, names, schema),
    isMisshapen: names.length === 0 || names.some((name) => name.startsWith("x-") || essential.includes(name)),
  };
}
