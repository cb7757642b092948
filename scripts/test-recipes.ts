/** Runs what RECIPES.md shows, with the libraries it names: `npm run test:recipes`, or some of it with `-- --only nock`. */
import { recipeConsumers } from "./consumers/recipes.ts";
import { runConsumers } from "./consumers/run-consumers.ts";

await runConsumers("recipes", recipeConsumers);
