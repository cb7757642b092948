import { afterAll, beforeEach, describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { allParameters, type ExampleParameters, requiredParameters } from "../support/example-parameters.js";
import { createOfficialClient } from "../support/official-client.js";
import { startRequestRecorder } from "../support/request-recorder.js";
import { type DescribedOperation, describeOperations, findDescribed, readSpec } from "../support/spec-operations.js";
import { expectSameRequest } from "../support/wire-parity.js";

const keys = { apiKey: "madeUpApiKey0123456789", accountKey: "madeUpAccountKey9876543210" };
const recorder = await startRequestRecorder();
beforeEach(() => void recorder.take());
afterAll(() => recorder.close());

const api = TikAPI({ ...keys, baseUrl: recorder.url });
const official = createOfficialClient({ ...keys, baseUrl: recorder.url });
const spec = readSpec();
const officialIds = official.operations.map(({ id }) => id);
const operations = describeOperations(spec).filter(({ id }) => officialIds.includes(id));

const expectSame = (operation: DescribedOperation, given: ExampleParameters) =>
  expectSameRequest({ api, official, recorder }, operation, given);

describe("all operations of the official package are compared", () => {
  it("those that its documentation shows, and those that it leaves out", () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(officialIds.toSorted());
  });

  it("with an example for every parameter", () => {
    const without = operations.flatMap(({ id, parameters }) =>
      parameters.filter(({ example }) => example === undefined).map(({ name }) => `${id} ${name}`),
    );
    expect(without).toEqual([]);
  });
});

describe("a call with every parameter goes out as from the official package", () => {
  for (const operation of operations) it(operation.id, () => expectSame(operation, allParameters(operation)));

  it("whatever characters are in it", async () => {
    const text = "a b+c&d=e/f?#g%20 é ñ 漢 🎵 *~'()!.-_ \"\\ \n";
    await expectSame(findDescribed(spec, "public.search"), { category: "general", query: text });
    await expectSame(findDescribed(spec, "user.live.sendChat"), { room_id: "7112492061034646278", text });
  });
});

describe("a call with its required parameters only goes out as from the official package", () => {
  for (const operation of operations) it(operation.id, () => expectSame(operation, requiredParameters(operation)));

  it("and carries the documented defaults", async () => {
    const account = api.user();
    await account.live.list();
    await account.posts.comments.post({ media_id: "7109178205151464746", text: "Yum" });
    const [list, comment] = recorder.take();
    expect(list?.url).toBe("/user/live/list?count=30&sort=0");
    expect(comment?.body).toBe('{"media_id":"7109178205151464746","text":"Yum","has_tags":false}');
  });
});
