import { run } from "./imported.js";

await run();
