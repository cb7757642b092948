import { isJson, listEntries, listSuccesses, type Operation, readOperation } from "./read-operations.ts";
import { resolve } from "./references.ts";
import type { Schema, Spec, SpecRequestBody } from "./spec.ts";

/** The methods that the client sends. */
const callable = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The operations of any spec that can be methods, and the others with the reason why not. */
export function listCallable(spec: Spec) {
  const all = listEntries(spec)
    .map((entry) => readOperation(spec, entry))
    .map((operation) => ({ operation, reason: explainUncallable(spec, operation) }));
  return {
    operations: all.filter(({ reason }) => reason === undefined).map(({ operation }) => operation),
    others: all.flatMap(({ operation, reason }) => (reason === undefined ? [] : [{ operation, reason }])),
  };
}

/** Why no method can send an operation, if that is so. */
function explainUncallable(spec: Spec, operation: Operation): string | undefined {
  const { method, unsent, source } = operation;
  if (!callable.includes(method)) return `the client has no method for ${method}`;
  const needed = unsent.find(({ required, in: place }) => required && (place === "query" || place === "path"));
  if (needed !== undefined) return `its parameter "${needed.name}" is an object in the ${needed.in}`;
  const twice = findTwin(operation);
  if (twice !== undefined) return `its parameter "${twice}" is in two places, and a method takes it once`;
  const failing = explainBody(spec, operation);
  if (failing !== undefined) return failing;
  const types = listSuccesses(spec, source).flatMap(([, { content = {} }]) => Object.keys(content));
  if (types.length > 0 && !types.some(isJson)) return `its success is ${types[0]}, and the client reads JSON`;
  return undefined;
}

function findTwin({ parameters }: Operation): string | undefined {
  const names = parameters.map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
}

function explainBody(spec: Spec, { source, method, body }: Operation): string | undefined {
  if (source.requestBody === undefined) return undefined;
  const { content = {}, required = false } = resolve<SpecRequestBody>(spec, source.requestBody);
  if (method === "GET") return required ? "a GET sends no body" : undefined;
  if (body === undefined) {
    // Where a body is possible, a method without it would be half of one.
    const other = Object.keys(content).find((type) => required || !isEmpty(spec, content[type]?.schema ?? {}));
    return other && `its body is ${other}, and the client sends JSON`;
  }
  return isObject(spec, content[body.mediaType]?.schema ?? {})
    ? undefined
    : "its body is no object, whose members are parameters";
}

const isEmpty = (spec: Spec, reference: Schema): boolean => {
  const { type, properties = {} } = resolve(spec, reference);
  return type === "object" && Object.keys(properties).length === 0;
};

function isObject(spec: Spec, reference: Schema): boolean {
  const { type = "object", properties } = resolve(spec, reference);
  return properties !== undefined || [type].flat().includes("object");
}
