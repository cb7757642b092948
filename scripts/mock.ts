/** Serves the mock until Ctrl-C: `npm run mock [-- --port 4010]`. */
import { parseArgs } from "node:util";
import { startMock } from "../src/mock.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const mock = await startMock({ port: Number(values.port) });

console.log(`TikAPI mock on ${mock.url} — Ctrl-C ends it.

From the command line:
  curl -H "X-API-KEY: any" "${mock.url}/public/check?username=quiet.harbor"
  curl -H "X-API-KEY: any" -H "Prefer: code=403, example=userDoesNotExist" "${mock.url}/public/check?username=nobody"

From your code, without changing it:
  TIKAPI_BASE_URL=${mock.url} TIKAPI_API_KEY=any node app.js`);

process.once("SIGINT", async () => {
  await mock.close();
});
