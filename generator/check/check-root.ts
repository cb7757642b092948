import { isPlainRecord } from "../../src/spec/read-value.ts";
import { methods } from "../read/flatten-spec.ts";
import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { checkFiles } from "./check-files.ts";
import { checkLookups } from "./check-lookups.ts";
import { checkPost } from "./check-post.ts";
import { checkTables } from "./check-tables.ts";
import { checkVideo } from "./check-video.ts";

/** What belongs to no single operation. */
export function* checkRoot(spec: Spec, operations: readonly Operation[]): Iterable<Problem> {
  yield* checkServers(spec);
  yield* checkCodes(spec);
  yield* checkVideo(spec, operations);
  yield* checkFiles(spec);
  yield* checkPost(spec);
  yield* checkLookups(spec, operations);
  yield* checkTables(spec);
  if (Object.hasOwn(spec, "webhooks")) yield problem("the client does not use webhooks; delete them", spec, "webhooks");
  for (const [path, item] of Object.entries(spec.paths))
    for (const name of Object.keys(item).filter((one) => !methods.includes(one)))
      yield problem(
        `the client does not use "${name}" of a path; it has ${methods.join(", ")}; delete it`,
        spec.paths,
        path,
        name,
      );
}

function* checkServers(spec: Spec): Iterable<Problem> {
  const sandbox = spec.servers.filter((server) => server["x-sandbox"]);
  if (spec.servers.length === sandbox.length)
    yield problem("no server is for production; write one without x-sandbox", spec, "servers");
  else if (spec.servers[0]?.["x-sandbox"])
    yield problem("the first server is the sandbox; write the one for production first", spec, "servers", "0");
  if (sandbox.length !== 1)
    yield problem(`${sandbox.length} servers are the sandbox; write x-sandbox: true at one`, spec, "servers");
  for (const [index, { url }] of spec.servers.entries())
    if (!URL.canParse(url))
      yield problem(`the server ${url} is no URL; write https://…`, spec, "servers", String(index), "url");
}

/** An example with a kind explains a TikTok code, so it has one. */
function* checkCodes(spec: Spec): Iterable<Problem> {
  const { codes: fields } = spec["x-envelope"];
  for (const reference of Object.values(spec.components.examples ?? {})) {
    const example = resolve(spec, reference);
    if (example["x-tiktok-kind"] === undefined) continue;
    const body = isPlainRecord(example.value) ? example.value : {};
    if (!fields.some((field) => typeof body[field] === "number"))
      yield problem(
        `x-tiktok-kind explains a code, but its body has none; write ${fields.join(" or ")}`,
        example,
        "value",
      );
  }
}
