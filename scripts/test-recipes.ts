/** Runs what RECIPES.md and the guides show, with the libraries they name: `npm run test:recipes`, or some of it with `-- --only nock`. */
import { recipeConsumers } from "./consumers/recipes.ts";
import { runConsumers } from "./consumers/run-consumers.ts";

await runConsumers("recipes", recipeConsumers);
