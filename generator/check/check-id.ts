import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";

/** Names that JavaScript looks up on objects itself: a branch with one would be awaited, printed or inherited from. */
export const namesOfObjects: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Promise.prototype),
  "toJSON",
]);

/** An id is a path in the tree of methods. That of an operation for an account starts with `user.`. */
export function* checkId(
  { id, account, source }: Operation,
  ids: ReadonlySet<string>,
  reservedNames: ReadonlySet<string>,
): Iterable<Problem> {
  const refuse = (text: string): Problem => problem(text, source, "operationId");
  if (account && !id.startsWith("user."))
    yield refuse(`needs an account key, so its id must start with "user."; write user.${id}`);
  if (!account && id.startsWith("user."))
    yield refuse('starts with "user.", so its security must name AccountKey; write AccountKey: [] there');

  const names = id.split(".");
  for (const prefix of names.slice(1).map((_, index) => names.slice(0, index + 1).join(".")))
    if (ids.has(prefix))
      yield refuse(`its prefix "${prefix}" is an operation too, so it cannot hold methods; write another id`);
  if (!names.every((name) => /^[A-Za-z_$][\w$]*$/.test(name)))
    yield refuse("an operationId is made of JavaScript names joined by dots; write one such as public.posts");
  const twin = [...ids].find((other) => other.toLowerCase() === id.toLowerCase());
  if (twin !== undefined && twin !== id) yield refuse(`"${twin}" and "${id}" differ in case only; write another id`);

  const [top = "", ...below] = account ? names.slice(1) : names;
  if (reservedNames.has(top)) yield refuse(`"${top}" is a name of the client itself; write another id`);
  for (const name of [top, ...below])
    if (namesOfObjects.has(name) && !reservedNames.has(name))
      yield refuse(`"${name}" means something to JavaScript on every object or promise; write another id`);
}
