import { afterAll, beforeAll } from "vitest";
import TikAPI, { type Client, type ClientOptions } from "../../src/index.js";
import { type Mock, startMock } from "../../src/mock.js";
import { fetchOnceMoreAfterReset } from "./after-reset.js";

const keys = { apiKey: "mock-key", accountKey: "mock-account-key" };

export interface ServedMock {
  /** A client that talks to the mock, and tries twice only when its connection was reset. */
  connect(options?: ClientOptions): Client;
}

/** Serves the bundled spec, or a changed copy of it, while the tests of the surrounding `describe` run. */
export function serveMock(findSpec: () => Promise<string | undefined> = async () => undefined): ServedMock {
  let mock: Mock | undefined;
  beforeAll(async () => {
    mock = await startMock({ spec: await findSpec() });
  });
  afterAll(() => mock?.close());
  return {
    connect: (options) =>
      TikAPI({ ...keys, baseUrl: mock?.url, retries: 0, fetch: fetchOnceMoreAfterReset, ...options }),
  };
}
