import { afterAll, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { allParameters } from "../support/example-parameters.js";
import { createOfficialClient } from "../support/official-client.js";
import { callRaw, paginateAny } from "../support/raw-call.js";
import { reachMethod } from "../support/reach-method.js";
import { startRequestRecorder } from "../support/request-recorder.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const keys = { apiKey: "madeUpApiKey0123456789", accountKey: "madeUpAccountKey9876543210" };
const accountKey = "madeUpOtherAccountKey135791113";
const header = "X-ACCOUNT-KEY";
const recorder = await startRequestRecorder();
afterAll(() => recorder.close());

const api = TikAPI({ ...keys, baseUrl: recorder.url });
// The official package has no option for it, but sends any header; its state is global, so that this file has nothing else.
const official = createOfficialClient({ ...keys, baseUrl: recorder.url });
official.setHeaders({ [header]: accountKey });

const operations = describeOperations(readSpec()).filter(({ optionalAccount }) => optionalAccount);

it.each(operations.map((operation) => [operation.id, operation] as const))(
  "%s goes out for an account as from the official package, by its method and by its path",
  async (id, operation) => {
    const params = official.convert(id, allParameters(operation));
    await official.call(id, params);
    await reachMethod(api, operation)(params, { accountKey } as never);
    await callRaw(api, operation, params, { [header]: accountKey });
    await paginateAny(api, operation, params, { accountKey } as never);
    const [expected, ...sent] = recorder.take();
    expect(expected).toMatchObject({ apiKey: keys.apiKey, accountKey });
    expect(sent).toEqual(Array(3).fill(expected));
  },
);
