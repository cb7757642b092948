import spec from "../../generated/openapi.json" with { type: "json" };
import { readPointer } from "../json-pointer.js";
import type { Operation } from "../operation.js";

/** What is answered: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly value: unknown;
}

/** The spec's examples of an operation's success. */
export const findSuccesses = (operation: Operation): readonly Answer[] => findExamples(operation, "2");

export function findSuccess(operation: Operation, name?: string): Answer {
  const found = findAnswer(operation, "2", name);
  if (found === undefined) throw new TypeError(`The spec has no example of a success of ${operation.id}.`);
  return found;
}

/** The first example whose status begins so, or the one with that name; `undefined` when there are none for the status. */
export function findAnswer(operation: Operation, status: string, name?: string): Answer | undefined {
  const examples = findExamples(operation, status);
  if (name === undefined) return examples[0];
  const found = examples.find((example) => example.name === name);
  if (found !== undefined) return found;
  const names = examples.map((example) => example.name).join(", ") || "none";
  throw new TypeError(`${operation.id} has no example ${JSON.stringify(name)} for this status, only: ${names}.`);
}

interface Example extends Answer {
  readonly name: string;
}

function findExamples({ path, method }: Operation, status: string): Example[] {
  const { responses = {} } = document.paths[path]?.[method.toLowerCase()] ?? {};
  return Object.entries(responses)
    .filter(([code]) => code.startsWith(status))
    .flatMap(([code, response]) =>
      Object.values(follow(response).content ?? {}).flatMap(({ examples = {} }) =>
        Object.entries(examples).map(([name, example]) => ({
          status: Number(code),
          name,
          value: follow(example).value,
        })),
      ),
    );
}

interface Reference {
  readonly $ref?: string;
}

interface DescribedResponse extends Reference {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, DescribedExample>> }>>;
}

interface DescribedExample extends Reference {
  readonly value?: unknown;
}

interface DescribedOperation {
  readonly responses?: Readonly<Record<string, DescribedResponse>>;
}

// The generator has checked the spec; this is the part of it that is read here.
const document = spec as { readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>> };

/** What several operations answer stands elsewhere in the document. */
function follow<T extends Reference>(node: T): T {
  return node.$ref === undefined ? node : follow((readPointer(spec, node.$ref) ?? {}) as T);
}
