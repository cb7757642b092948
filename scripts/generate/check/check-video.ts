import type { Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import type { Report } from "./report.ts";

/** Downloads look for a video's links in a post, and ask one operation for fresh ones. */
export function checkVideo(spec: Spec, operations: readonly Operation[], report: Report): void {
  const { schema, links, operation: id, parameter, post, headers } = spec["x-video"];
  const operation = operations.find((candidate) => candidate.id === id);
  const item = spec.components.schemas[schema];
  if (operation === undefined || item === undefined) {
    report("x-video", `names the operation "${id}" and the schema "${schema}": one of them does not exist`);
    return;
  }
  if (!operation.parameters.some(({ name }) => name === parameter))
    report(id, `x-video names the parameter "${parameter}", which it does not have`);
  for (const [place, pointer] of Object.entries({ post, headers })) {
    if (findSchemas(spec, operation.result, pointer).length === 0)
      report(id, `x-video.${place} is ${pointer}, which its 200 body does not have`);
  }
  for (const pointer of links) {
    if (findSchemas(spec, item, pointer).length === 0)
      report(id, `x-video names the link ${pointer}, which ${schema} does not have`);
  }
}
