import { expect } from "vitest";
import type { Client } from "../../src/index.js";
import type { ExampleParameters } from "./example-parameters.js";
import type { OfficialClient } from "./official-client.js";
import { reachMethod } from "./reach-method.js";
import type { RequestRecorder } from "./request-recorder.js";
import type { DescribedOperation } from "./spec-operations.js";

export interface Compared {
  readonly api: Client;
  readonly official: OfficialClient;
  /** The server of both. */
  readonly recorder: RequestRecorder;
}

/** Makes the same call with both clients, and expects one request of each, with the same bytes. */
export async function expectSameRequest(
  { api, official, recorder }: Compared,
  operation: DescribedOperation,
  given: ExampleParameters,
): Promise<void> {
  const params = official.convert(operation.id, given);
  await official.call(operation.id, params);
  await reachMethod(api, operation)(params);
  const [expected, sent, ...others] = recorder.take();
  expect(expected).toMatchObject({ method: operation.method, apiKey: expect.any(String) });
  expect(sent).toEqual(expected);
  expect(others).toEqual([]);
}
