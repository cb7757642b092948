import { findNearestName } from "../../src/settings/nearest-name.ts";
import { isPlainRecord } from "../../src/spec/read-value.ts";
import { type Problem, problem } from "../read/problem.ts";
import type { OperationEntry } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";

/** The methods whose successful response has a body to return. */
const callable = ["get", "post", "put", "patch", "delete"];

/** What the client cannot do with an operation, whatever its parameters are. */
export function* checkOperation(spec: Spec, entry: OperationEntry): Iterable<Problem> {
  const { source, method, path } = entry;
  const request = `${method.toUpperCase()} ${path}`;
  if (typeof source.operationId !== "string")
    yield {
      ...problem("has no operationId, which names its method; write operationId: public.…", source),
      subject: request,
    };
  if (!callable.includes(method))
    yield problem(`the client has no method for ${method.toUpperCase()}; it has get, post, put, patch, delete`, source);
  for (const name of ["servers", "callbacks"])
    if (Object.hasOwn(source, name)) yield problem(`the client does not use ${name}; delete it`, source, name);
  yield* checkTags(spec, entry);
  yield* checkSecurity(entry);
}

function* checkTags({ tags = [] }: Spec, { source }: OperationEntry): Iterable<Problem> {
  // Redocly names a list of tags that is none.
  if (!Array.isArray(tags) || !tags.every(isPlainRecord)) return;
  const known = tags.map(({ name }) => String(name));
  const own = source.tags ?? [];
  if (own.length === 0)
    yield problem(`has no tag; the spec has ${known.join(", ")}; write tags: [${known[0] ?? "…"}]`, source);
  for (const [index, tag] of own.entries()) {
    if (known.includes(tag)) continue;
    const nearest = findNearestName(String(tag), known);
    const instead = nearest === undefined ? "add it to tags in the root file" : `write ${nearest}`;
    yield problem(
      `the tag "${tag}" is not declared; the spec has ${known.join(", ")}; ${instead}`,
      source,
      "tags",
      String(index),
    );
  }
}

/** The client sends the API key with each call, and the account key where it is needed. */
function* checkSecurity({ source }: OperationEntry): Iterable<Problem> {
  const { security = [] } = source;
  // Redocly names an operation that says nothing.
  const [first = {}, second = {}] = security;
  const differInAccount = !Object.hasOwn(first, "AccountKey") && Object.hasOwn(second, "AccountKey");
  if (security.length > (differInAccount ? 2 : 1))
    yield problem(
      "has several alternatives in security; the client knows ApiKey alone, then with AccountKey; write one, or these two",
      source,
      "security",
      differInAccount ? "2" : "1",
    );
  for (const [index, schemes] of security.entries())
    if (!Object.hasOwn(schemes, "ApiKey"))
      yield problem(
        "needs the API key, which the client always sends; write ApiKey: []",
        source,
        "security",
        String(index),
      );
}
