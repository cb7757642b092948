import type { Operation } from "../read/read-operations.ts";
import type { Report } from "./report.ts";

/** What JavaScript itself looks up on objects: by these names a branch would be awaited, printed or inherited from. */
const namesOfObjects: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "then",
  "toJSON",
]);

/** An id is a path in the tree of methods: it cannot be a branch and a method at once, nor hide what a client has. */
export function checkTree(operations: readonly Operation[], reservedNames: ReadonlySet<string>, report: Report): void {
  const ids = new Set(operations.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, account } of operations) {
    if (seen.has(id)) report(id, "this operationId is used twice");
    seen.add(id);
    const names = id.split(".");
    for (const prefix of listPrefixes(names))
      if (ids.has(prefix)) report(id, `its prefix "${prefix}" is an operation too, so it cannot hold methods`);
    if (!names.every(isName)) report(id, "an operationId is made of JavaScript names joined by dots");
    const [top = "", ...below] = account ? names.slice(1) : names;
    if (reservedNames.has(top)) report(id, `"${top}" is a name of the client itself`);
    for (const name of [top, ...below])
      if (namesOfObjects.has(name) && !reservedNames.has(name))
        report(id, `"${name}" means something to JavaScript on every object`);
  }
}

const listPrefixes = (names: readonly string[]): string[] =>
  names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));

const isName = (text: string): boolean => /^[A-Za-z_$][\w$]*$/.test(text);
