import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";

/** A change of the spec, as the Overlay Specification has it. */
export interface Action {
  readonly target: string;
  readonly update?: object;
  readonly remove?: true;
}

/** What the parts of a draft are made from. */
export interface DraftContext {
  readonly spec: Spec;
  /** The operations of the spec. */
  readonly operations: readonly Operation[];
  /** The version that is drafted. */
  readonly version: string;
}

type Address = Pick<Operation, "method" | "path">;

/** Where an operation stands. */
export const pathTo = ({ method, path }: Address): string => `${pathToItem(path)}.${method.toLowerCase()}`;

const pathToItem = (path: string): string => `$.paths['${path.replaceAll(/['\\]/g, "\\$&")}']`;

/** Takes an operation out, and its path if there is no other. */
export function removeOperation({ paths }: Spec, operation: Address): Action {
  const isAlone = Object.keys(paths[operation.path] ?? {}).length === 1;
  return { target: isAlone ? pathToItem(operation.path) : pathTo(operation), remove: true };
}

export const addOperation = ({ method, path }: Address, operation: object): Action => ({
  target: "$.paths",
  update: { [path]: { [method.toLowerCase()]: operation } },
});

/**
 * What only a person can say, at the operation that it is about. A spec has no such field, so that `npm run generate` refuses a
 * draft until all is answered.
 */
export const withQuestions = (questions: readonly string[]): { readonly "x-questions"?: readonly string[] } =>
  questions.length === 0 ? {} : { "x-questions": questions };
