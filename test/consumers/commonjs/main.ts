import * as imported from "./imported.js";
import * as required from "./required.js";

Promise.all([imported.run(), required.run()]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
