import type { Consumer } from "./consumer.ts";

const node = { lib: ["ES2022"], types: ["node"] };
/** The types of browsers and edge runtimes, instead of Node's. */
const web = { lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: [] };

const modern = ["5.4", "5.9", "6", "7"];
const node10 = { module: "commonjs", moduleResolution: "node10", resolveJsonModule: true, ...node };

/** How projects resolve modules, by the compilers that know it. */
const modules = [
  { compilers: modern, module: "node16", moduleResolution: "node16", ...node },
  { compilers: modern, module: "nodenext", moduleResolution: "nodenext", ...node },
  { compilers: modern, module: "esnext", moduleResolution: "bundler", ...web },
];

const commonJs = [
  {
    resolution: "node10",
    why: "NestJS, ts-node and ts-jest compile so; it reads main, types and typesVersions instead of exports",
    compilers: { "5.4": node10, "5.9": node10, "6": { ...node10, ignoreDeprecations: "6.0" } },
  },
  {
    resolution: "node10 without esModuleInterop",
    why: "older projects; a default import is then compiled to .default",
    compilers: { "5.9": { ...node10, esModuleInterop: false } },
  },
  {
    resolution: "node16",
    why: "it lets a CommonJS file require no ES module, so that the package must declare a CommonJS form",
    compilers: forEach(["5.4", "5.9"], { module: "node16", resolveJsonModule: true, ...node }),
  },
  {
    resolution: "nodenext",
    why: "what `tsc --init` suggests for Node",
    compilers: forEach(["5.9", "6", "7"], { module: "nodenext", resolveJsonModule: true, ...node }),
  },
];

const importing = modules.flatMap(({ compilers, ...options }) =>
  compilers.map(
    (compiler): Consumer => ({
      name: `TypeScript ${compiler}, ES module, ${options.moduleResolution}`,
      why: "every export and its types, with all strict options on",
      folder: "consumers/types",
      type: "module",
      tsconfig: {
        compilerOptions: { exactOptionalPropertyTypes: true, noEmit: true, ...options },
        files: ["module.ts"],
      },
      steps: [compile(compiler)],
    }),
  ),
);

const requiring = commonJs.flatMap(({ resolution, why, compilers }) =>
  Object.entries(compilers).map(
    ([compiler, options]): Consumer => ({
      name: `TypeScript ${compiler}, CommonJS, ${resolution}`,
      why,
      folder: "consumers/commonjs",
      tsconfig: { compilerOptions: { esModuleInterop: true, ...options }, files: ["main.ts"] },
      steps: [compile(compiler), "node out/main.js"],
    }),
  ),
);

export const compilerConsumers: readonly Consumer[] = [...importing, ...requiring];

/** Each compiler with the options of each way to resolve modules; for ES modules, the bundlers' way needs no type of package. */
export const settings = [
  ...modules.flatMap(({ compilers, ...compilerOptions }) =>
    compilers.map((compiler) => ({
      compiler,
      compilerOptions: { exactOptionalPropertyTypes: true, ...compilerOptions },
    })),
  ),
  ...commonJs.flatMap(({ compilers }) =>
    Object.entries(compilers).map(([compiler, options]) => ({
      compiler,
      compilerOptions: { esModuleInterop: true, ...options },
    })),
  ),
];

function compile(compiler: string): string {
  return `typescript-${compiler}/bin/tsc -p . --pretty false`;
}

function forEach<T>(compilers: readonly string[], options: T): Readonly<Record<string, T>> {
  return Object.fromEntries(compilers.map((compiler) => [compiler, options]));
}
