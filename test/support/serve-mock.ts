import { afterAll, beforeAll } from "vitest";
import TikAPI, { type Client, type ClientOptions } from "../../src/index.js";
import { type Mock, startMock } from "../../src/mock.js";

export interface ServedMock {
  /** A client with keys of its own that talks to the mock and never tries twice. */
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
      TikAPI({ apiKey: "mock-key", accountKey: "mock-account-key", baseUrl: mock?.url, retries: 0, ...options }),
  };
}
