/**
 * Runs a recipe in a process of its own, with a server in place of the API (but for `--direct`) and a proxy:
 * `run-recipe.mjs [--proxied|--direct] <what it must print, as a pattern> <arguments of node>…`.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serveApi } from "./serve-api.mjs";
import { serveProxy } from "./serve-proxy.mjs";

const mode = /^--(proxied|direct)$/.exec(process.argv[2])?.[1];
const [pattern, ...args] = process.argv.slice(mode ? 3 : 2);
const [api, proxy] = await Promise.all([serveApi(), serveProxy()]);
const env = {
  ...process.env,
  TIKAPI_API_KEY: "any",
  TIKAPI_BASE_URL: mode === "direct" ? "" : api,
  ...(mode === "proxied" && { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url }),
};
const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 60_000 });
if (!new RegExp(pattern).test(stdout)) throw new Error(`It printed: ${stdout}`);
if ((mode === "proxied") !== proxy.count() > 0) throw new Error(`The proxy saw ${proxy.count()} connections.`);
