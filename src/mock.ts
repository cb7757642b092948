import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ExampleName, ExampleNames, ExampleStatus } from "../generated/example-names.js";

export interface MockOptions {
  /** Port on 127.0.0.1. @default 0, for a free one */
  port?: number | undefined;
  /** File or URL of another spec. @default the spec of this client */
  spec?: string | undefined;
}

export interface Mock {
  /** For the client's `baseUrl`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the spec with Prism, which checks every request and answers with an example; `prefer` selects another one. The
 * response header `sl-violations` lists the errors of a request.
 *
 * @throws Error if `@stoplight/prism-cli` is not installed, or the port is in use.
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

/** A status of an operation and, optionally, the name of an example. */
export type Preference<Id extends keyof ExampleNames = keyof ExampleNames> = {
  [Code in ExampleStatus<Id>]: { readonly code: Code; readonly example?: ExampleName<Id, Code> | undefined };
}[ExampleStatus<Id>];

/**
 * Creates the headers that select an example of the spec, by default the first of the status. `prefer<"public.check">(…)`
 * accepts only names of that operation.
 *
 * @example
 * const headers = prefer({ code: 403, example: "userDoesNotExist" });
 * await api.public.check({ username: "nobody" }, { headers }); // TikTokError
 */
export function prefer<Id extends keyof ExampleNames = keyof ExampleNames>({ code, example }: Preference<Id>) {
  return { Prefer: example === undefined ? `code=${code}` : `code=${code}, example=${example}` };
}

const packagedSpec = fileURLToPath(new URL("../generated/openapi.json", import.meta.url));

/** The part of Prism that is used here. */
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
    // Its packages are dependencies of `@stoplight/prism-cli`, wherever npm installs them.
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
