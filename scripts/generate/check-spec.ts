import {
  type CheckedOperation,
  componentName,
  type FindPlace,
  type FlatParameter,
  findSchemas,
  resolve,
  type Spec,
  SpecError,
  type SpecOperation,
  type SpecPaging,
  type Variant,
} from "./spec.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Names that a client has besides its operations. */
const reservedNames = new Set([
  "constructor",
  "isAccount",
  "readOptions",
  "readSettings",
  "raw",
  "request",
  "set",
  "then",
  "toJSON",
  "user",
  "withOptions",
  "usage",
  "download",
]);

/**
 * Reads the operations and checks what Redocly's rules do not know: the tree that ids make, the `x-` extensions, the
 * places that paging points to. Throws one `SpecError` with every problem and its place.
 */
export function checkSpec(spec: Spec, findPlace: FindPlace): CheckedOperation[] {
  const problems: string[] = [];
  const report = (id: string, message: string) => problems.push(`${findPlace(id)}: ${id}: ${message}`);
  const operations = listOperations(spec);
  checkTree(operations, report);
  for (const operation of operations) {
    checkAccount(operation, report);
    checkPaging(spec, operation, report);
    checkVariants(spec, operation, report);
    checkParameters(operation, report);
  }
  checkVideo(spec, operations, report);
  if (problems.length > 0) throw new SpecError(problems.join("\n"));
  return operations;
}

type Report = (operationId: string, message: string) => void;

function listOperations(spec: Spec): CheckedOperation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, source]) => readOperation(spec, path, method, source)),
  );
}

function readOperation(spec: Spec, path: string, method: string, source: SpecOperation): CheckedOperation {
  const security = source.security?.[0] ?? {};
  const success = source.responses["200"];
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    source,
    account: security["AccountKey"] !== undefined,
    scopes: security["AccountKey"] ?? [],
    parameters: [...readParameters(spec, source), ...readBody(spec, source)],
    result: (success && resolve(spec, success).content?.["application/json"]?.schema) ?? {},
    paging: source["x-pagination"],
  };
}

function readParameters(spec: Spec, { parameters = [], ...operation }: SpecOperation): FlatParameter[] {
  return parameters.map((reference) => {
    const parameter = resolve(spec, reference);
    const schema = resolve(spec, parameter.schema);
    return {
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      description: parameter.description ?? schema.description,
      schema,
      example: parameter.example ?? schema.example ?? schema.examples?.[0],
      documented: (operation["x-documented"] ?? true) && (parameter["x-documented"] ?? true),
      component: componentName(reference),
    };
  });
}

function readBody(spec: Spec, operation: SpecOperation): FlatParameter[] {
  const reference = operation.requestBody?.content["application/json"]?.schema;
  if (reference === undefined) return [];
  const body = resolve(spec, reference);
  return Object.entries(body.properties ?? {}).map(([name, property]) => {
    const schema = resolve(spec, property);
    return {
      name,
      in: "body",
      required: body.required?.includes(name) ?? false,
      description: property.description ?? schema.description,
      schema,
      example: schema.example ?? schema.examples?.[0],
      documented: (operation["x-documented"] ?? true) && (schema["x-documented"] ?? true),
      component: undefined,
    };
  });
}

/** An id is a path in the tree of methods: it cannot be a branch and a method at once. */
function checkTree(operations: readonly CheckedOperation[], report: Report): void {
  const ids = new Set(operations.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, account } of operations) {
    if (seen.has(id)) report(id, "this operationId is used twice");
    seen.add(id);
    const parts = id.split(".");
    for (let length = 1; length < parts.length; length++) {
      const prefix = parts.slice(0, length).join(".");
      if (ids.has(prefix)) report(id, `its prefix "${prefix}" is an operation too, so it cannot hold methods`);
    }
    const top = account ? parts[1] : parts[0];
    if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(id))
      report(id, "an operationId is made of JavaScript names joined by dots");
    if (top !== undefined && reservedNames.has(top)) report(id, `"${top}" is a name of the client itself`);
  }
}

function checkAccount({ id, account }: CheckedOperation, report: Report): void {
  if (account !== id.startsWith("user.")) {
    report(
      id,
      account
        ? 'needs an account key, so its id must start with "user."'
        : 'starts with "user.", so its security must name AccountKey',
    );
  }
}

function checkPaging(spec: Spec, operation: CheckedOperation, report: Report): void {
  const { id, paging, parameters, result } = operation;
  if (paging === undefined) return;
  const needParameter = (name: string) => {
    if (!parameters.some((parameter) => parameter.name === name))
      report(id, `x-pagination names the parameter "${name}", which it does not have`);
  };
  const needField = (place: string, pointer: string) => {
    if (findSchemas(spec, result, pointer).length === 0)
      report(id, `x-pagination.${place} is ${pointer}, which its 200 body does not have`);
  };
  for (const pointer of listItemPointers(paging)) needField("items", pointer);
  if (paging.more !== undefined) needField("more", paging.more);
  for (const [name, next] of Object.entries(paging.next)) {
    needParameter(name);
    if (typeof next === "string") needField(`next.${name}`, next);
  }
  const items = listItemPointers(paging).flatMap((pointer) => findSchemas(spec, result, `${pointer}/0`));
  for (const pointer of paging.feed ? [paging.feed.id, ...Object.keys(paging.feed.end)] : []) {
    if (items.every((item) => findSchemas(spec, item, pointer).length === 0)) {
      report(id, `x-pagination.feed names ${pointer}, which its events do not have`);
    }
  }
  if (paging.switch !== undefined) {
    needParameter(paging.switch.from);
    needParameter(paging.switch.to);
    needField("switch.value", paging.switch.value);
  }
}

export const listItemPointers = ({ items }: SpecPaging): readonly string[] =>
  typeof items === "string" ? [items] : items;

function checkVariants(spec: Spec, operation: CheckedOperation, report: Report): void {
  for (const variant of operation.source["x-variants"] ?? []) {
    if (spec.components.schemas[variant.schema] === undefined)
      report(operation.id, `x-variants names the schema "${variant.schema}", which does not exist`);
    const parameter = operation.parameters.find(({ name }) => name === variant.parameter);
    if (parameter === undefined)
      report(operation.id, `x-variants names the parameter "${variant.parameter}", which it does not have`);
    else checkVariantValue(operation.id, parameter, variant, report);
  }
}

function checkVariantValue(id: string, { name, schema }: FlatParameter, { value }: Variant, report: Report): void {
  if (value !== undefined && !schema.enum?.includes(value))
    report(id, `x-variants gives "${value}", which is no value of "${name}"`);
}

function checkParameters({ id, parameters }: CheckedOperation, report: Report): void {
  const seen = new Set<string>();
  for (const { name, schema } of parameters) {
    if (seen.has(name)) report(id, `the parameter "${name}" occurs twice, in different places`);
    seen.add(name);
    if (schema.pattern !== undefined) checkPattern(id, name, schema.pattern, report);
  }
}

function checkPattern(id: string, name: string, pattern: string, report: Report): void {
  try {
    new RegExp(pattern, "u");
  } catch {
    report(id, `the pattern of "${name}" is not a regular expression: ${pattern}`);
  }
}

function checkVideo(spec: Spec, operations: readonly CheckedOperation[], report: Report): void {
  const { schema, links, operation: id, parameter, post, headers } = spec["x-video"];
  const operation = operations.find((candidate) => candidate.id === id);
  const item = spec.components.schemas[schema];
  if (operation === undefined || item === undefined) {
    report("x-video", `names the operation "${id}" and the schema "${schema}": one of them does not exist`);
    return;
  }
  if (!operation.parameters.some(({ name }) => name === parameter))
    report(id, `x-video names the parameter "${parameter}", which it does not have`);
  for (const [place, pointer] of Object.entries({ post, headers })) {
    if (findSchemas(spec, operation.result, pointer).length === 0)
      report(id, `x-video.${place} is ${pointer}, which its 200 body does not have`);
  }
  for (const pointer of links) {
    if (findSchemas(spec, item, pointer).length === 0)
      report(id, `x-video names the link ${pointer}, which ${schema} does not have`);
  }
}
