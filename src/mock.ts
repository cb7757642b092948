import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ExampleName, ExampleNames, ExampleStatus } from "../generated/example-names.js";

export interface MockOptions {
  /** Port on 127.0.0.1. @default 0, which takes a free one */
  port?: number | undefined;
  /** Another spec than the package's own: a file or a URL. @default the spec this client is compiled from */
  spec?: string | undefined;
}

/** A running mock server. */
export interface Mock {
  /** Its base URL, for the client's `baseUrl`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the spec with Prism: every call is checked against it and answered with its examples.
 *
 * Ask for another answer with the headers that `prefer` makes. What is wrong with a request stands in the response header
 * `sl-violations`.
 *
 * @throws Error when `@stoplight/prism-cli` is not installed, or the port is taken.
 * @example
 * const mock = await startMock();
 * const api = TikAPI({ apiKey: "any", baseUrl: mock.url });
 * await mock.close();
 */
export async function startMock({ port = 0, spec = packagedSpec }: MockOptions = {}): Promise<Mock> {
  const { prismServer, prismHttp, prismCore } = loadPrism();
  const operations = await prismHttp.getHttpOperationsFromSpec(spec);
  const server = prismServer.createServer(operations, {
    cors: false,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      mock: { dynamic: false },
      upstreamProxy: undefined,
    },
    components: { logger: prismCore.createLogger("mock", { enabled: false }) },
  });
  const url = await server.listen(port, "127.0.0.1");
  return { url, close: () => server.close() };
}

/** A status of an operation and, if you like, one of its examples by name. */
export type Preference<Id extends keyof ExampleNames = keyof ExampleNames> = {
  [Code in ExampleStatus<Id>]: { readonly code: Code; readonly example?: ExampleName<Id, Code> | undefined };
}[ExampleStatus<Id>];

/**
 * The headers that ask the mock for one of the spec's answers; without an example's name it gives the first.
 *
 * The names are typed: `prefer<"public.check">(…)` takes those of that operation alone.
 *
 * @example
 * const headers = prefer({ code: 403, example: "userDoesNotExist" });
 * await api.public.check({ username: "nobody" }, { headers }); // TikTokError
 */
export function prefer<Id extends keyof ExampleNames = keyof ExampleNames>({ code, example }: Preference<Id>) {
  return { Prefer: example === undefined ? `code=${code}` : `code=${code}, example=${example}` };
}

const packagedSpec = fileURLToPath(new URL("../generated/openapi.json", import.meta.url));

/** The parts of Prism used here; its packages come with `@stoplight/prism-cli`, wherever npm puts them. */
interface Prism {
  readonly prismServer: {
    createServer(
      operations: unknown,
      options: object,
    ): { listen(port: number, host: string): Promise<string>; close(): Promise<void> };
  };
  readonly prismHttp: { getHttpOperationsFromSpec(spec: string): Promise<unknown> };
  readonly prismCore: { createLogger(name: string, options: object): unknown };
}

function loadPrism(): Prism {
  const require = createRequire(import.meta.url);
  try {
    const requireFromPrism = createRequire(require.resolve("@stoplight/prism-cli/package.json"));
    return {
      prismServer: requireFromPrism("@stoplight/prism-http-server"),
      prismHttp: requireFromPrism("@stoplight/prism-http"),
      prismCore: requireFromPrism("@stoplight/prism-core"),
    };
  } catch (cause) {
    throw new Error("The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2", { cause });
  }
}
