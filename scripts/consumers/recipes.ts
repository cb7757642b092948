import { type Consumer, readRecipe } from "./consumer.ts";

/** A recipe of RECIPES.md. Those of Jest are among the consumers. */
interface Recipe {
  readonly heading: string;
  /** What its program is called. @default "recipe.mjs" */
  readonly file?: string;
  readonly steps: readonly string[];
}

const secUid = "^MS4wLjABAAAA";
const count = "^[1-9]\\d*\\n$";
const stats = "followerCount.*[0-9]";

const recipes: readonly Recipe[] = [
  {
    heading: "Proxy",
    steps: [
      `node run-recipe.mjs --proxied ${secUid} recipe.mjs`,
      `node-24 run-recipe.mjs --proxied ${secUid} --use-env-proxy profile.mjs`,
    ],
  },
  { heading: "HTTP/2, and speed", steps: ["node run-recipe.mjs MS4wLjABAAAA recipe.mjs"] },
  { heading: "Vitest", file: "recipe.test.js", steps: ["vitest/vitest.mjs run"] },
  { heading: "msw", steps: [`node run-recipe.mjs --direct ${secUid} recipe.mjs`] },
  { heading: "nock", steps: ["node run-recipe.mjs --direct ^userDoesNotExist recipe.mjs"] },
  { heading: "TanStack Query", steps: [`node run-recipe.mjs ${count} recipe.mjs`] },
  { heading: "OpenTelemetry", steps: ["node run-recipe.mjs ^GET./public/check.200 spans.mjs"] },
  { heading: "Cache", steps: ["node run-recipe.mjs ^1 recipe.mjs"] },
  { heading: "Next.js", steps: [`node run-recipe.mjs ${stats} route.mjs`] },
  {
    heading: "AWS Lambda",
    file: "handler.js",
    steps: [
      "esbuild/bin/esbuild handler.js --bundle --minify --platform=node --format=cjs --outfile=out/handler.js",
      `node run-recipe.mjs ${stats} --no-experimental-require-module lambda.cjs`,
    ],
  },
  { heading: "Bun, Deno and Cloudflare Workers", steps: [`node run-recipe.mjs ${stats} worker.mjs`] },
  { heading: "Worker threads", steps: [`node run-recipe.mjs ${count} recipe.mjs`] },
];

const shared = { why: "what a user copies must work", folder: "recipes/programs" };

const fromRecipes = recipes.map(
  ({ heading, file = "recipe.mjs", steps }): Consumer => ({
    ...shared,
    name: heading,
    files: { [file]: readRecipe(heading) },
    steps,
  }),
);

const fetchGuide = "guides/with-openapi-fetch.md";
const route = readRecipe("React Query", 0, fetchGuide);
const page = "node run-recipe.mjs ^[^,]+,not-found\\n$ render.mjs";
const spec = "../node_modules/tikapi-fetch/dist/generated/openapi.json";

/** Those of the guide that need a library. They are compiled first, as their types are half of it. */
const fromFetchGuide = [
  {
    library: "openapi-react-query",
    files: { "route.ts": route, "profile.tsx": readRecipe("React Query", 1, fetchGuide) },
    steps: [page],
  },
  {
    library: "swr-openapi",
    files: { "route.ts": route, "profile.tsx": readRecipe("SWR", 0, fetchGuide) },
    steps: [page],
  },
  {
    library: "openapi-msw",
    files: { "recipe.ts": readRecipe("msw", 0, fetchGuide) },
    steps: ["node run-recipe.mjs --direct ^userDoesNotExist out/recipe.js"],
  },
  {
    library: "hey-api",
    // Its generator needs a newer Node than what it generates.
    before: [`node-24 @hey-api/openapi-ts/bin/run.js -i ${spec} -o client`],
    files: { "recipe.ts": readRecipe("hey-api", 0, fetchGuide) },
    steps: [`node run-recipe.mjs --direct ${secUid} --import ./answer-fetch.mjs out/recipe.js`],
  },
  {
    library: "ky",
    files: { "recipe.ts": readRecipe("ky", 0, fetchGuide) },
    steps: ["node run-recipe.mjs --direct ^userDoesNotExist --import ./answer-fetch.mjs out/recipe.js"],
  },
].map(
  ({ library, files, before = [], steps }): Consumer => ({
    ...shared,
    name: `${library} (${fetchGuide})`,
    files,
    type: "module",
    tsconfig: {
      compilerOptions: {
        module: "nodenext",
        jsx: "react-jsx",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        types: ["node"],
        // The libraries name types of others that they do not bring.
        skipLibCheck: true,
      },
      files: Object.keys(files),
    },
    steps: [...before, "typescript/bin/tsc -p . --pretty false", ...steps],
  }),
);

export const recipeConsumers: readonly Consumer[] = [...fromRecipes, ...fromFetchGuide];
