import { fileURLToPath } from "node:url";
import OfficialTikAPI from "tikapi-3.2.2";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import { generateClient } from "../../generator/generate-client.js";
import type { Client, ClientOptions } from "../../src/index.js";
import { describeGenerated } from "../support/adopt-document.js";
import { allParameters, type ExampleParameters, requiredParameters } from "../support/example-parameters.js";
import { importGenerated } from "../support/import-generated.js";
import { createOfficialClient } from "../support/official-client.js";
import { startRequestRecorder } from "../support/request-recorder.js";
import { type DescribedOperation, describeOperations } from "../support/spec-operations.js";
import { expectSameRequest } from "../support/wire-parity.js";

const keys = { apiKey: "madeUpApiKey0123456789", accountKey: "madeUpAccountKey9876543210" };
const recorder = await startRequestRecorder();
beforeEach(() => void recorder.take());
afterAll(() => recorder.close());

// As users of the package do: the document and the overlay are in it.
const locate = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const generated = describeGenerated(
  await generateClient(locate("generated/openapi.json"), [locate("openapi/3.2.2.overlay.yaml")], readReservedNames()),
);
const { default: TikAPI } = (await importGenerated(generated.files)) as { default(options: ClientOptions): Client };
// The tree of a spec that is compiled here has no type of its own.
const api = TikAPI({ ...keys, baseUrl: recorder.url });

const official = createOfficialClient({ ...keys, baseUrl: recorder.url }, OfficialTikAPI);
const officialIds = official.operations.map(({ id }) => id);
const operations = describeOperations(generated.document);

const expectSame = (operation: DescribedOperation, given: ExampleParameters) =>
  expectSameRequest({ api, official, recorder }, operation, given);

it("there is nothing that an overlay could add", () => expect(generated.told).toEqual({}));

describe("the spec with the overlay of version 3.2.2 has the operations of the official package of that version", () => {
  it("all of them, and no other", () => expect(operations.map(({ id }) => id).sort()).toEqual(officialIds.toSorted()));

  it("with the same parameters", () => {
    const describe = (id: string, parameters: readonly { readonly name: string }[]) =>
      `${id}: ${parameters
        .map(({ name }) => name)
        .sort()
        .join(", ")}`;
    expect(operations.map(({ id, parameters }) => describe(id, parameters)).sort()).toEqual(
      official.operations.map(({ id, parameters }) => describe(id, parameters)).sort(),
    );
  });
});

describe("a call with every parameter goes out as from the official package", () => {
  for (const operation of operations) it(operation.id, () => expectSame(operation, allParameters(operation)));
});

describe("a call with its required parameters only goes out as from the official package", () => {
  for (const operation of operations) it(operation.id, () => expectSame(operation, requiredParameters(operation)));
});
