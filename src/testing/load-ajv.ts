/** A mistake in a value, as Ajv reports it. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface AjvValidator {
  (value: unknown): boolean;
  readonly errors?: readonly AjvError[] | null;
}

/** The part of Ajv that is used here. */
export interface Ajv {
  addSchema(schema: object, key: string): void;
  getSchema(key: string): AjvValidator | undefined;
}

/** Loads Ajv, which only some users of the test kit need. The kit itself loads where there is no Node. */
export function loadAjv(): Ajv {
  const node = globalThis.process?.getBuiltinModule?.("node:module");
  try {
    if (node === undefined) throw new Error("This runtime has no node:module.");
    // From the program that runs the tests. Not from this file: where Jest compiles it to CommonJS, it has no `import.meta`.
    const { Ajv2020 }: { Ajv2020: new (options: object) => Ajv } = node.createRequire(`${process.cwd()}/`)(
      "ajv/dist/2020.js",
    );
    return new Ajv2020({
      strict: false,
      allErrors: true,
      validateSchema: false,
      validateFormats: false,
      logger: false,
    });
  } catch (cause) {
    throw new Error("validateResponse() needs Ajv: npm install --save-dev ajv@8", { cause });
  }
}
