import { checkParameters } from "../call/parameters.js";
import type { Operation } from "../spec/api-table.js";

/**
 * Makes the cursor of a page that the operation accepts as a parameter: the page's number, as a number if an example has
 * one, or else a text of the form that the examples have.
 */
export function makeCursor(operation: Operation, name: string, page: number, examples: readonly unknown[]) {
  const isNumber = examples.some((example) => typeof example === "number");
  const numbered = [page, ...examples.map((example) => replaceEnd(String(example ?? ""), String(page)))];
  const candidates = isNumber ? numbered.map(Number) : [...numbered.map(String), encode(page)];
  const accepted = candidates.find((candidate) => isAccepted(operation, name, candidate));
  if (accepted !== undefined) return accepted;
  throw new TypeError(`No number is a cursor that ${operation.id} takes as ${name}: script its pages as whole bodies.`);
}

const replaceEnd = (text: string, end: string): string => text.slice(0, -end.length) + end;

const encode = (page: number): string => btoa(`page ${page}`.padEnd(9));

function isAccepted(operation: Operation, name: string, value: unknown): boolean {
  const parameters = operation.parameters.filter((parameter) => parameter.name === name);
  try {
    checkParameters({ ...operation, parameters }, { [name]: value }, true);
    return true;
  } catch {
    return false;
  }
}
