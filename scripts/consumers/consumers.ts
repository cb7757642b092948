import { compilerConsumers } from "./compilers.ts";
import { type Consumer, readRecipe } from "./consumer.ts";
import { generators } from "./generators.ts";

const nodenext = { module: "nodenext", lib: ["ES2022"], types: ["node"] };
/** For the fetches whose types are made of those of browsers. */
const browser = { lib: ["ES2022", "DOM", "DOM.Iterable"] };
const compile = "typescript-5.9/bin/tsc -p . --pretty false";

const requiring = ["node-20.19", "node-22.12", "node-24", "node-26"].map(
  (node): Consumer => ({
    name: `require() on ${node}`,
    why: "the lowest versions of Node that `engines` admits, and the newest: each loads ES modules by require() in its own way",
    folder: "consumers/require",
    steps: [`${node} main.cjs`],
  }),
);

const fetches = [
  { fetch: "undici-6", why: "dispatchers and proxies on Node 20; its types are not those of the global fetch" },
  { fetch: "undici-7", why: "the same on Node 22 and 24" },
  { fetch: "undici-8", why: "the same on Node 26; it runs on Node 22.19 and later only", node: "node-24" },
  { fetch: "node-fetch", why: "agents and old proxies; its bodies are streams of Node, without getReader" },
  { fetch: "cross-fetch", why: "in SDKs that run everywhere; node-fetch 2 underneath", options: browser },
  {
    fetch: "ofetch",
    why: "Nuxt's; it throws, retries and reads bodies by itself unless it is told not to",
    // Its types name undici, which it does not bring.
    options: { ...browser, skipLibCheck: true },
  },
].map(
  ({ fetch, why, node = "node", options = {} }): Consumer => ({
    name: `fetch of ${fetch}`,
    why,
    folder: "consumers/fetches",
    type: "module",
    tsconfig: { compilerOptions: { ...nodenext, ...options }, files: [`${fetch}.ts`] },
    steps: [compile, `${node} out/${fetch}.js`],
  }),
);

const bundlers: readonly Consumer[] = [
  {
    name: "webpack 5 with source-map-loader",
    why: "Angular, Create React App and others read the maps of packages, and warn about each that leads nowhere",
    folder: "consumers/bundlers",
    type: "module",
    steps: ["node webpack.js", "node out/imported.cjs", "node out/required.cjs"],
  },
  {
    name: "Vite SSR",
    why: "SvelteKit, Nuxt, Astro; its server loads the package itself where noExternal says so, and reads its maps",
    folder: "consumers/bundlers",
    type: "module",
    steps: ["node vite.js", "node out/vite.mjs"],
  },
  {
    name: "esbuild to CommonJS",
    why: "AWS Lambda and Electron: one file that has nothing beside it",
    folder: "consumers/bundlers",
    steps: ["app.js", "app.cjs"].flatMap((entry) => [
      `esbuild/bin/esbuild ${entry} --bundle --platform=node --format=cjs --outfile=out/bundle.cjs --log-level=warning`,
      "node out/bundle.cjs",
    ]),
  },
  {
    name: "Rollup",
    why: "libraries; its CommonJS plugin has rules of its own for a module that requires an ES module",
    folder: "consumers/bundlers",
    type: "module",
    steps: ["node rollup.js", "node out/imported.mjs", "node out/required.mjs"],
  },
  {
    name: "tsup to CommonJS and ES modules",
    why: "libraries that keep the package outside, and are then imported and required",
    folder: "consumers/bundlers",
    type: "module",
    steps: ["tsup/dist/cli-default.js app.js --format cjs,esm --out-dir out", "node out/app.js", "node out/app.cjs"],
  },
];

const testRunners: readonly Consumer[] = ["jest-29", "jest"].flatMap((jest): readonly Consumer[] => [
  {
    name: `${jest} with babel-jest`,
    why: "CommonJS tests: Jest cannot require an ES module, so that Babel must compile the package",
    folder: "consumers/jest",
    files: { "recipe.cjs": readRecipe("Jest", 0) },
    steps: [`${jest}/bin/jest.js --config recipe.cjs client.test.js$`],
  },
  {
    name: `${jest} with ts-jest`,
    why: "TypeScript tests compiled to CommonJS, as in NestJS",
    folder: "consumers/jest",
    files: { "recipe.cjs": readRecipe("Jest", 1) },
    steps: [`${jest}/bin/jest.js --config recipe.cjs client.test.ts$`],
  },
  {
    name: `${jest} with --experimental-vm-modules`,
    why: "tests that are ES modules, which need no compiler",
    folder: "consumers/jest",
    steps: [`node --experimental-vm-modules --no-warnings ${jest}/bin/jest.js --config modules.config.cjs`],
  },
]);

const strict = {
  why: "a package gets only what it declares: an undeclared dependency of the code or of the types is not found",
  folder: "consumers/commonjs",
};
const yarn = "@yarnpkg/cli-dist/bin/yarn.js";
const installers: readonly Consumer[] = [
  {
    name: "pnpm, strict",
    ...strict,
    installWith: "pnpm",
    tsconfig: { compilerOptions: { ...nodenext, resolveJsonModule: true }, files: ["main.ts"] },
    steps: ["node node_modules/typescript/bin/tsc -p . --pretty false", "node out/main.js"],
  },
  {
    // Node cannot load by require() an ES module that imports another from Yarn's archives, as tikapi-fetch/testing does.
    name: "Yarn Plug'n'Play",
    ...strict,
    type: "module",
    installWith: "yarn",
    tsconfig: { compilerOptions: nodenext, files: ["module.mts"] },
    steps: [
      `${yarn} tsc -p . --pretty false`,
      `${yarn} node out/module.mjs`,
      `${yarn} node --input-type=commonjs --eval require("tikapi-fetch")("key").public.check.call`,
    ],
  },
];

const others: readonly Consumer[] = [
  {
    name: "@types/bun",
    why: "Bun's own types of fetch have more members than those of the web; `bun init` sets skipLibCheck",
    folder: "consumers/fetches",
    type: "module",
    tsconfig: {
      compilerOptions: {
        module: "esnext",
        moduleResolution: "bundler",
        lib: ["ES2022"],
        types: ["bun"],
        noEmit: true,
        skipLibCheck: true,
      },
      files: ["bun.ts"],
    },
    steps: [compile],
  },
  {
    name: "eslint-plugin-import",
    why: "its rules look for the package and each import in it; its own resolver reads main, TypeScript's reads exports",
    folder: "consumers/eslint",
    type: "module",
    steps: ["eslint/bin/eslint.js --max-warnings 0 ."],
  },
];

/** Whom `npm run test:consumers` stands for. */
export const consumers: readonly Consumer[] = [
  ...requiring,
  ...compilerConsumers,
  ...fetches,
  ...bundlers,
  ...testRunners,
  ...installers,
  ...others,
  ...generators,
];
