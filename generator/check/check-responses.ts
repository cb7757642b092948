import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec, SpecResponse } from "../read/spec.ts";

/** A call that succeeds gives one kind of JSON, of which the mocks show an example. */
export function* checkResponses(spec: Spec, { source }: Operation): Iterable<Problem> {
  const responses = source.responses ?? {};
  const successes = Object.keys(responses).filter((status) => status.startsWith("2"));
  for (const status of successes)
    if (status !== "200")
      yield problem(
        `it can succeed with ${status}; the client takes a body from 200; write "200"`,
        source,
        "responses",
        status,
      );
  if (successes.length === 0) yield problem('it has no success; write a response "200"', source, "responses");
  for (const [status, response] of Object.entries(responses))
    if (!successes.includes(status)) yield* checkFailure(spec, status, response);

  const reference = responses["200"];
  if (reference === undefined) return;
  const success = resolve(spec, reference);
  const { content = {} } = success;
  for (const type of Object.keys(content))
    if (type !== "application/json")
      yield problem(`its success is ${type}; the client reads JSON; write application/json`, success, "content", type);
  if (Object.keys(content).length === 0)
    yield problem("its success has no body; write content: {application/json: …}", success);
  const json = content["application/json"];
  if (json === undefined) return;
  if (json.schema === undefined)
    yield problem("its success has no schema; write schema: …", success, "content", "application/json");
  if (Object.keys(json.examples ?? {}).length === 0)
    yield problem(
      "its success has no example, which the mocks need; write examples: …",
      success,
      "content",
      "application/json",
    );
  for (const [name, example] of Object.entries(json.examples ?? {}))
    if (!Object.hasOwn(resolve(spec, example), "value"))
      yield problem(`the example ${name} has no value; write value: …`, resolve(spec, example));
}

/** The mocks answer with a failure's body, too. */
function* checkFailure(spec: Spec, status: string, reference: SpecResponse): Iterable<Problem> {
  const response = resolve(spec, reference);
  if (response.content?.["application/json"]?.schema === undefined)
    yield problem(
      `the response ${status} has no JSON body with a schema; write content: {application/json: {schema: …}}`,
      response,
      "content",
    );
}
