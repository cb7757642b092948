import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
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
  /** Ends the server and every connection to it, idle or not. Further calls do nothing more. */
  close(): Promise<void>;
}

/**
 * Serves the spec with Prism, which checks every request and answers with an example; `prefer` selects another one. The
 * response header `sl-violations` lists the errors of a request.
 *
 * @throws Error if `@stoplight/prism-cli` is not installed, the port is in use, an option is wrong, or the spec cannot be read.
 * @example
 * const mock = await startMock();
 * const api = TikAPI({ apiKey: "any", baseUrl: mock.url });
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port, spec } = checkOptions(options);
  const server = await createServer(loadPrism(), spec).catch((cause: unknown) => {
    throw new Error(`The mock cannot serve ${spec}: ${describeCause(cause)}`, { cause });
  });
  const url = await server.listen(port, "127.0.0.1").catch((cause: unknown) => {
    throw new Error(describeListenFailure(port, describeCause(cause)), { cause });
  });
  const connections = trackConnections(Number(new URL(url).port));
  let closed: Promise<void> | undefined;
  return {
    url,
    close() {
      closed ??= server.close();
      connections.destroy();
      return closed;
    },
  };
}

async function createServer({ prismServer, prismHttp, prismCore }: Prism, spec: string): Promise<PrismServer> {
  const operations = await prismHttp.getHttpOperationsFromSpec(spec);
  return prismServer.createServer(operations, {
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

/** JavaScript callers, and the command line, can pass anything. */
function checkOptions(options: MockOptions): { port: number; spec: string } {
  const { port = 0, spec = packagedSpec, ...others } = options;
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new Error(`startMock() takes the options port and spec, not ${unknown.join(", ")}.`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `The mock's port must be a whole number from 0 to 65535, not ${JSON.stringify(port) ?? typeof port}.`,
    );
  if (typeof spec !== "string" || spec === "") throw new Error("The mock's spec must be the name or URL of a file.");
  return { port, spec };
}

function describeListenFailure(port: number, problem: string): string {
  if (problem.includes("EADDRINUSE"))
    return `The mock cannot start: port ${port} is in use. Choose another port, or 0 for a free one.`;
  return `The mock cannot listen on port ${port}: ${problem}`;
}

/** Prism rejects with strings, too. */
const describeCause = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/**
 * Prism hides its server, whose `close` waits for every connection: for ever if one stays silent. Node tells of each new one.
 */
function trackConnections(port: number): { destroy(): void } {
  const sockets = new Set<Socket>();
  const add = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    if (socket.localPort !== port) return;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };
  subscribe(channel, add);
  return {
    destroy() {
      unsubscribe(channel, add);
      for (const socket of sockets) socket.destroy();
    },
  };
}

const channel = "net.server.socket";

interface PrismServer {
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

/** The part of Prism that is used here. */
interface Prism {
  readonly prismServer: { createServer(operations: unknown, options: object): PrismServer };
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
