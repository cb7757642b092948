import type { OperationId } from "../generated/models.js";
import spec from "../generated/openapi.json" with { type: "json" };
import { table } from "../generated/operations.js";
import { type BodyDifference, compareBody } from "./testing/compare-body.js";
import { createMock, type MockTikAPI } from "./testing/mock-tikapi.js";

/**
 * Creates a TikAPI in memory: no server, no network, in any runtime.
 *
 * It answers every operation with the spec's first successful example, unless a script of `on` says otherwise. It refuses a
 * call that breaks the spec (an unknown path or parameter, a missing one, a broken rule, no key) with an
 * `UnexpectedCallError`, even with `validate: false`. Create one for each test: it is cheap.
 *
 * @example
 * import TikAPI from "tikapi-fetch";
 * import { mockTikAPI } from "tikapi-fetch/testing";
 *
 * const tiktok = mockTikAPI();
 * tiktok.on("public.music").pages(["first", "second"], ["third"]);
 * const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
 *
 * const posts = await api.public.music({ id: "7109178205151464746" }).toArray();
 * console.log(posts.length, tiktok.calls("public.music")[1]?.params.cursor); // 3 1
 */
export function mockTikAPI(): MockTikAPI {
  return createMock(table, spec);
}

/**
 * Compares a body that the API sent with the spec: what it has that the spec has not, what it lacks, and what is different.
 * The list holds no values, ids or names of users, so you can paste it into an issue.
 *
 * @throws Error if `ajv` (version 8) is not installed. TypeError if the spec has no such operation.
 * @example
 * import TikAPI from "tikapi-fetch";
 * import { validateResponse } from "tikapi-fetch/testing";
 *
 * const { json } = await TikAPI("API_KEY").public.check({ username: "quiet.harbor" });
 * console.table(validateResponse("public.check", json)); // path, problem, expected, found
 */
export function validateResponse(operationId: OperationId, body: unknown): readonly BodyDifference[] {
  return compareBody(table, spec, operationId, body);
}

export type { CompiledTypes } from "../generated/compiled-types.js";
export type { ExampleName, ExampleNames, ExampleStatus } from "../generated/example-names.js";
export type { OperationId } from "../generated/models.js";
export type * from "./spec/spec-types.js";
export type { BodyDifference } from "./testing/compare-body.js";
export type { MockTikAPI } from "./testing/mock-tikapi.js";
export type { AnyRecordedCall, RecordedCall } from "./testing/recorded-call.js";
export type { PageContent, Partially, Script } from "./testing/script.js";
export type { ScriptedTikAPI } from "./testing/stage.js";
export { UnexpectedCallError } from "./testing/unexpected-call-error.js";
