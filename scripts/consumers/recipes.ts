import { type Consumer, readRecipe } from "./consumer.ts";

/** A recipe of RECIPES.md, run by `npm run test:recipes`. Those of Jest are among the consumers. */
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

export const recipeConsumers: readonly Consumer[] = recipes.map(({ heading, file = "recipe.mjs", steps }) => ({
  name: heading,
  why: "what a user copies must work",
  folder: "recipes/programs",
  files: { [file]: readRecipe(heading) },
  steps,
}));
