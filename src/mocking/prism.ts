import { createRequire } from "node:module";

/** A request as Prism takes it. */
export interface PrismRequest {
  readonly method: string;
  readonly url: { readonly path: string; readonly query: Readonly<Record<string, string>> };
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface PrismViolation {
  readonly path?: readonly (string | number)[];
  readonly code?: string | number;
  readonly message: string;
  /** 0 is an error. */
  readonly severity: number;
}

export interface PrismResponse {
  readonly output: {
    readonly statusCode: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly validations: { readonly input: readonly PrismViolation[]; readonly output: readonly PrismViolation[] };
}

/** What a response is chosen by. */
export interface PrismChoice {
  readonly code?: number | undefined;
  readonly exampleKey?: string | undefined;
  readonly dynamic: boolean;
  readonly seed?: string | undefined;
}

/** An operation as Prism reads it; `responses` are the part that is used here. */
export interface PrismOperation {
  readonly method: string;
  readonly path: string;
  readonly responses: readonly {
    readonly code: string;
    readonly contents?: readonly { readonly schema?: { readonly anyOf?: readonly object[] } }[];
  }[];
}

type Either =
  | { readonly _tag: "Left"; readonly left: Error }
  | { readonly _tag: "Right"; readonly right: PrismResponse };

interface PrismInstance {
  request(request: PrismRequest, operations: readonly PrismOperation[], config: object): () => Promise<Either>;
}

/** The part of Prism that is used here. */
interface Prism {
  readonly prismHttp: {
    createInstance(config: object, components: object): PrismInstance;
    getHttpOperationsFromSpec(spec: object): Promise<readonly PrismOperation[]>;
  };
  readonly prismCore: { createLogger(name: string, options: object): unknown };
  readonly RefParser: new () => { bundle(spec: string): Promise<object> };
}

/** Reads and mocks OpenAPI documents by means of Prism. */
export class PrismMocker {
  readonly #prism = loadPrism();

  /** Reads a file or URL, and what it refers to, into one document and the operations in it. */
  async readSpec(spec: string): Promise<{ document: object; operations: readonly PrismOperation[] }> {
    const { RefParser, prismHttp } = this.#prism;
    const document = await new RefParser().bundle(spec);
    // It changes what it reads.
    return { document, operations: await prismHttp.getHttpOperationsFromSpec(structuredClone(document)) };
  }

  /** Answers by one operation. Throws where that has no answer. */
  async answer(operation: PrismOperation, request: PrismRequest, mock: PrismChoice): Promise<PrismResponse> {
    this.#instance ??= this.#createInstance();
    const found = await this.#instance.request(request, [operation], { ...config, mock })();
    if (found._tag === "Left") throw found.left;
    return found.right;
  }

  #instance: PrismInstance | undefined;

  #createInstance(): PrismInstance {
    const { prismHttp, prismCore } = this.#prism;
    return prismHttp.createInstance(config, { logger: prismCore.createLogger("mock", { enabled: false }) });
  }
}

const config = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  mock: { dynamic: false },
  upstreamProxy: undefined,
};

function loadPrism(): Prism {
  const require = createRequire(import.meta.url);
  try {
    // Its packages are dependencies of `@stoplight/prism-cli`, wherever npm installs them.
    const requireFromPrism = createRequire(require.resolve("@stoplight/prism-cli/package.json"));
    const requireFromHttp = createRequire(requireFromPrism.resolve("@stoplight/prism-http/package.json"));
    return {
      prismHttp: requireFromPrism("@stoplight/prism-http"),
      prismCore: requireFromPrism("@stoplight/prism-core"),
      RefParser: requireFromHttp("@stoplight/json-schema-ref-parser"),
    };
  } catch (cause) {
    throw new Error("The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2", { cause });
  }
}
