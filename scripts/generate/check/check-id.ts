import type { Operation } from "../read/read-operations.ts";

/** Names that JavaScript looks up on objects itself: a branch with one would be awaited, printed or inherited from. */
const namesOfObjects: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "then",
  "toJSON",
]);

/** An id is a path in the tree of methods. That of an operation for an account starts with `user.`. */
export function* checkId(
  { id, account }: Operation,
  ids: ReadonlySet<string>,
  reservedNames: ReadonlySet<string>,
): Iterable<string> {
  if (account && !id.startsWith("user.")) yield 'needs an account key, so its id must start with "user."';
  if (!account && id.startsWith("user.")) yield 'starts with "user.", so its security must name AccountKey';

  const names = id.split(".");
  for (const prefix of names.slice(1).map((_, index) => names.slice(0, index + 1).join(".")))
    if (ids.has(prefix)) yield `its prefix "${prefix}" is an operation too, so it cannot hold methods`;
  if (!names.every((name) => /^[A-Za-z_$][\w$]*$/.test(name)))
    yield "an operationId is made of JavaScript names joined by dots";

  const [top = "", ...below] = account ? names.slice(1) : names;
  if (reservedNames.has(top)) yield `"${top}" is a name of the client itself`;
  for (const name of [top, ...below])
    if (namesOfObjects.has(name) && !reservedNames.has(name))
      yield `"${name}" means something to JavaScript on every object`;
}
