import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { type At, findNode, type Problem } from "../read/problem.ts";
import type { Spec } from "../read/spec.ts";
import { explainMismatch, findMeant } from "./explain-mismatch.ts";

const schema = new URL("../../../openapi/extensions.schema.json", import.meta.url);

/** Holds the `x-` fields of a spec against `openapi/extensions.schema.json`. */
export function checkExtensions(spec: Spec): Problem[] {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
  });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  validate(spec);
  const errors = validate.errors ?? [];
  const misspelt = errors
    .filter(({ keyword }) => keyword === "additionalProperties")
    .map((error) => [error.instancePath, findMeant(error)].join());
  return errors
    .filter((error) => !misspelt.includes([error.instancePath, error.params["missingProperty"]].join()))
    .map((error) => describe(spec, error));
}

function describe(spec: Spec, error: ErrorObject): Problem {
  const names = error.instancePath
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const unknown = error.params["additionalProperty"] as string | undefined;
  const place: At = [spec, ...names, ...(unknown === undefined ? [] : [unknown])];
  const { node, rest } = findNode(place);
  return {
    at: [node, ...rest],
    text: explainMismatch(error, names),
    isMisshapen: names.some((name) => name.startsWith("x-")),
  };
}
