import type { Operation } from "../read/read-operations.ts";
import type { Report } from "./report.ts";

/** A method takes the parameters of path, query and body in one object. */
export function checkParameters({ id, parameters }: Operation, report: Report): void {
  const seen = new Set<string>();
  for (const { name, schema } of parameters) {
    if (seen.has(name)) report(id, `the parameter "${name}" occurs twice, in different places`);
    seen.add(name);
    if (schema.pattern !== undefined && !isPattern(schema.pattern))
      report(id, `the pattern of "${name}" is not a regular expression: ${schema.pattern}`);
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
