import type { Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";

/** Downloads look for the links of a video in a post, and get fresh ones from this operation. */
export function* checkVideo(spec: Spec, { parameters, result }: Operation): Iterable<string> {
  const { schema, links, parameter, post, headers } = spec["x-video"];
  if (!parameters.some(({ name }) => name === parameter))
    yield `x-video names the parameter "${parameter}", which it does not have`;
  for (const [name, pointer] of Object.entries({ post, headers }))
    if (findSchemas(spec, result, pointer).length === 0)
      yield `x-video.${name} is ${pointer}, which its 200 body does not have`;
  const item = spec.components.schemas[schema];
  if (item === undefined) {
    yield `x-video names the schema "${schema}", which does not exist`;
    return;
  }
  for (const pointer of links)
    if (findSchemas(spec, item, pointer).length === 0)
      yield `x-video names the link ${pointer}, which ${schema} does not have`;
}
