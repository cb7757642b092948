import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { isPlainRecord } from "../../src/spec/read-value.ts";
import { type At, findNode, type Problem, problem } from "../read/problem.ts";
import { follow } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { joinPointer, type Part, walkSpec } from "../read/walk-spec.ts";

/** Every example and every default must fit its schema. */
export function* checkExamples(spec: Spec): Iterable<Problem> {
  const compile = createCompiler(spec);
  for (const part of walkSpec(spec)) {
    const schema = findSchema(spec, part);
    if (schema === undefined) continue;
    for (const { label, value, at } of listValues(spec, part)) {
      const found = compile(schema);
      if (typeof found === "string") {
        yield problem(`its schema cannot be used: ${found}; correct it`, part.node);
        break;
      }
      if (!found(value)) yield explain(label, at, chooseError(found.errors ?? []));
    }
  }
}

/** Where the schema of a part stands: it is one, or it has one. */
function findSchema(spec: Spec, { node, pointer }: Part): string | undefined {
  if (isPlainRecord(node["schema"])) return follow(spec, joinPointer(pointer, "schema")).pointer;
  const isSchema = ["type", "enum", "pattern"].some((word) => Object.hasOwn(node, word)) && !Object.hasOwn(node, "in");
  return isSchema ? pointer : undefined;
}

interface Value {
  readonly label: string;
  readonly value: unknown;
  readonly at: At;
}

function* listValues(spec: Spec, { node, pointer }: Part): Iterable<Value> {
  for (const name of ["example", "default"])
    if (Object.hasOwn(node, name)) yield { label: `its ${name}`, value: node[name], at: [node, name] };
  const { examples } = node;
  if (Array.isArray(examples))
    for (const [index, value] of examples.entries())
      yield { label: "its example", value, at: [node, "examples", String(index)] };
  else if (isPlainRecord(examples))
    for (const name of Object.keys(examples)) {
      const example = follow(spec, joinPointer(pointer, "examples", name)).node;
      if (isPlainRecord(example) && Object.hasOwn(example, "value"))
        yield { label: `the example ${name}`, value: example["value"], at: [example, "value"] };
    }
}

function createCompiler(spec: Spec): (pointer: string) => ValidateFunction | string {
  let ajv = createAjv(spec);
  const compiled = new Map<string, ValidateFunction | string>();
  return (pointer) => {
    const known = compiled.get(pointer) ?? compile(ajv, pointer);
    // A schema that fails leaves those that it and others refer to half made.
    if (typeof known === "string" && !compiled.has(pointer)) ajv = createAjv(spec);
    compiled.set(pointer, known);
    return known;
  };
}

function createAjv(spec: Spec): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    unicodeRegExp: true,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
    logger: false,
    verbose: true,
  });
  // Ajv is a CommonJS package: what TypeScript calls its default export is one level deeper for Node.
  formats.default(ajv);
  ajv.addSchema({ ...spec, $id: "spec" });
  return ajv;
}

function compile(ajv: Ajv2020, pointer: string): ValidateFunction | string {
  try {
    return ajv.getSchema(`spec#${encodeURI(pointer)}`) ?? "nothing is there";
  } catch (error) {
    return (error as Error).message;
  }
}

/** The one that says most: that which is deepest in the value. */
function chooseError(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split("/").length;
  const telling = errors.filter(({ keyword }) => !["anyOf", "oneOf", "not", "if"].includes(keyword));
  return [...(telling.length > 0 ? telling : errors)].sort((a, b) => depth(b) - depth(a))[0];
}

function explain(label: string, at: At, error: ErrorObject | undefined): Problem {
  const [start, ...names] = at;
  const path = error?.instancePath ?? "";
  const inside = path
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { node, rest } = findNode([start, ...names, ...inside]);
  const place = path === "" ? "" : ` at ${path}`;
  const options = (error?.params["allowedValues"] as readonly unknown[] | undefined)?.map((value) =>
    JSON.stringify(value),
  );
  const message = options === undefined ? (error?.message ?? "does not fit") : `must be one of ${options.join(", ")}`;
  const value = isPlainRecord(error?.data) || Array.isArray(error?.data) ? "" : ` is ${JSON.stringify(error?.data)},`;
  return problem(
    `${label}${place}${value} ${value === "" ? "" : "but "}${message}; correct it or its schema`,
    node,
    ...rest,
  );
}
