import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { suggest } from "./suggest.ts";

/** Downloads look for the links of a video in a post, and get fresh ones from this operation. */
export function* checkVideo(spec: Spec, operations: readonly Operation[]): Iterable<Problem> {
  const video = spec["x-video"];
  const { schema, links, watermarked = [], parameter, post, headers } = video;
  const operation = operations.find(({ id }) => id === video.operation);
  if (operation === undefined) {
    const nearest = suggest(
      video.operation,
      operations.map(({ id }) => id),
    );
    yield problem(
      `x-video names the operation "${video.operation}", which does not exist${nearest}`,
      video,
      "operation",
    );
  } else {
    const names = operation.parameters.map(({ name }) => name);
    if (!names.includes(parameter))
      yield problem(
        `x-video names the parameter "${parameter}", which ${operation.id} does not have${suggest(parameter, names)}`,
        video,
        "parameter",
      );
    for (const [name, pointer] of Object.entries({ post, headers }))
      if (findSchemas(spec, operation.result, pointer).length === 0)
        yield problem(
          `x-video.${name} is ${pointer}, which the 200 body of ${operation.id} does not have`,
          video,
          name,
        );
  }
  const schemas = spec.components.schemas ?? {};
  const item = schemas[schema];
  if (item === undefined) {
    yield problem(
      `x-video names the schema "${schema}", which does not exist${suggest(schema, Object.keys(schemas))}`,
      video,
      "schema",
    );
    return;
  }
  for (const [name, places] of Object.entries({ links, watermarked }))
    for (const [index, pointer] of places.entries())
      if (findSchemas(spec, item, pointer).length === 0)
        yield problem(`x-video names the link ${pointer}, which ${schema} does not have`, video, name, String(index));
}
