import { listItemPointers, type Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import type { Report } from "./report.ts";

/** Paging leads from places in the body to parameters: both must exist. */
export function checkPaging(spec: Spec, operation: Operation, report: Report): void {
  const { id, paging, parameters, result } = operation;
  if (paging === undefined) return;
  const needParameter = (name: string) => {
    if (!parameters.some((parameter) => parameter.name === name))
      report(id, `x-pagination names the parameter "${name}", which it does not have`);
  };
  const needField = (place: string, pointer: string) => {
    if (findSchemas(spec, result, pointer).length === 0)
      report(id, `x-pagination.${place} is ${pointer}, which its 200 body does not have`);
  };
  for (const pointer of listItemPointers(paging)) needField("items", pointer);
  if (paging.more !== undefined) needField("more", paging.more);
  for (const [name, next] of Object.entries(paging.next)) {
    needParameter(name);
    if (typeof next === "string") needField(`next.${name}`, next);
  }
  if (paging.switch !== undefined) {
    needParameter(paging.switch.from);
    needParameter(paging.switch.to);
    needField("switch.value", paging.switch.value);
  }
  checkFeed(spec, operation, report);
}

function checkFeed(spec: Spec, { id, paging, result }: Operation, report: Report): void {
  if (paging?.feed === undefined) return;
  const events = listItemPointers(paging).flatMap((pointer) => findSchemas(spec, result, `${pointer}/0`));
  for (const pointer of [paging.feed.id, ...Object.keys(paging.feed.end)]) {
    if (events.every((event) => findSchemas(spec, event, pointer).length === 0))
      report(id, `x-pagination.feed names ${pointer}, which its events do not have`);
  }
}
