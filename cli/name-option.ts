import type { Operation } from "../src/spec/api-table.js";
import { commonOptions, listOptions, operationOptions } from "./options.js";

/** What comes before the value of a parameter: `--name `, or `--param name=` where a command has an option of that name. */
export function nameOption({ paging }: Operation, name: string): string {
  const isTaken = name in { ...commonOptions, ...(paging === undefined ? operationOptions : listOptions) };
  return isTaken ? `--param ${name}=` : `--${name} `;
}
