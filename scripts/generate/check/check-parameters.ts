import { type Problem, problem } from "../read/problem.ts";
import type { Operation, Parameter } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Schema, Spec, SpecRequestBody } from "../read/spec.ts";
import { suggest } from "./suggest.ts";

const sendable = ["string", "integer", "number", "boolean"];

/** The keywords that the client holds values against, and those that only describe. */
const checkedKeywords = ["type", "enum", "default", "minimum", "maximum", "minLength", "pattern"];
const describingKeywords = [
  ...["title", "description", "example", "examples", "format", "deprecated", "$ref", "$comment"],
  ...["readOnly", "writeOnly", "x-documented", "x-link"],
];

/** A method takes the parameters of path, query and body in one object, as text, numbers and booleans. */
export function* checkParameters(operation: Operation): Iterable<Problem> {
  yield* checkPath(operation);
  const seen = new Map<string, Parameter>();
  for (const parameter of operation.parameters) {
    const { name, source } = parameter;
    const other = seen.get(name);
    seen.set(name, parameter);
    // Redocly names those that are twice in one place.
    if (other !== undefined && other.in !== parameter.in)
      yield problem(
        `the parameter "${name}" occurs twice, in ${other.in} and ${parameter.in}; rename or delete one`,
        source,
      );
    yield* parameter.in === "body" || ["path", "query"].includes(parameter.in)
      ? checkParameter(parameter)
      : [
          problem(
            `the parameter "${name}" is sent in a ${parameter.in}; the client sends path, query and body; write in: query`,
            source,
            "in",
          ),
        ];
  }
}

/** The names in braces in a path are those of its parameters. */
function* checkPath({ path, parameters, source }: Operation): Iterable<Problem> {
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const expected = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const missing = expected.filter((name) => !names.includes(name));
  for (const name of missing)
    yield problem(`its path has {${name}}, which no parameter describes${suggest(name, names)}`, source);
  for (const name of missing.length > 0 ? [] : names.filter((one) => !expected.includes(one)))
    yield problem(`the parameter "${name}" is in the path, but ${path} has no {${name}}; write in: query`, source);
}

function* checkParameter({ name, in: place, required, source, schema, example }: Parameter): Iterable<Problem> {
  const label = `the parameter "${name}"`;
  if (place === "path" && !required) yield problem(`${label} is part of the path; write required: true`, source);
  const rule = findUncheckable(schema);
  if (rule !== undefined) {
    yield problem(`${label} ${rule.text}`, schema, ...rule.names);
    return;
  }
  for (const option of ["style", "explode", "allowReserved", "content"])
    if (Object.hasOwn(source, option))
      yield problem(`${label} has ${option}; the client sends one plain value; delete ${option}`, source, option);
  if (example === undefined)
    yield problem(`${label} has no example, which the documentation shows; write example: …`, source);
}

/** What the client cannot send, or not check. */
function findUncheckable(schema: Schema): { readonly text: string; readonly names: readonly string[] } | undefined {
  const types = [schema.type ?? []].flat();
  const odd = types.filter((type) => !sendable.includes(type));
  if (odd.length > 0)
    return {
      text: `is ${odd.join(" or ")}; the client sends ${sendable.join(", ")}; write type: string`,
      names: ["type"],
    };
  const unchecked = Object.keys(schema).filter((word) => ![...checkedKeywords, ...describingKeywords].includes(word));
  if (unchecked.length > 0)
    return {
      text: `has ${unchecked.join(", ")}; the client checks ${checkedKeywords.join(", ")}; write one of those`,
      names: unchecked.slice(0, 1),
    };
  return types.length === 0 ? { text: "has no type; write type: string", names: [] } : undefined;
}

/** The client sends a JSON object, whose members are parameters. */
export function* checkBody(spec: Spec, { method, source }: Operation): Iterable<Problem> {
  if (source.requestBody === undefined) return;
  const body = resolve<SpecRequestBody>(spec, source.requestBody);
  if (method === "GET") yield problem("a GET sends no body; write query parameters instead", source, "requestBody");
  for (const type of Object.keys(body.content))
    if (type !== "application/json")
      yield problem(`its body is ${type}; the client sends JSON; write application/json`, body, "content", type);
  const reference = body.content["application/json"]?.schema;
  if (reference === undefined) {
    if (Object.hasOwn(body.content, "application/json"))
      yield problem(
        "its body has no schema; write schema: {type: object, properties: …}",
        body,
        "content",
        "application/json",
      );
    return;
  }
  const schema = resolve(spec, reference);
  if (schema.type !== "object" || schema.properties === undefined)
    yield problem("its body is no object with properties, which are the parameters; write type: object", schema);
  for (const word of ["allOf", "anyOf", "oneOf", "not", "patternProperties"])
    if (Object.hasOwn(schema, word))
      yield problem(`its body has ${word}; list its members in properties`, schema, word);
}
