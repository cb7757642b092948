// For runtimes that run a file.
import { runSmoke } from "./smoke.mjs";

console.log(JSON.stringify(await runSmoke(process.argv[2])));
