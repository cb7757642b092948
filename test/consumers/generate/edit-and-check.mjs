import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

const cli = "../node_modules/tikapi-fetch/dist/cli/main.js";
const overlay = "../node_modules/tikapi-fetch/dist/openapi/3.2.2.overlay.yaml";
const args = [
  cli,
  "generate",
  "--spec",
  "tikapi-fetch/openapi.json",
  "--overlay",
  overlay,
  "--out",
  "client",
  "--check",
];
const check = () => spawnSync(process.execPath, args, { encoding: "utf8" });

const fresh = check();
assert.equal(fresh.status, 0, fresh.stderr);
const before = readFileSync("client/models.ts", "utf8");
appendFileSync("client/models.ts", "// by hand\n");
const edited = check();
assert.equal(edited.status, 1);
assert.match(edited.stderr, /Not up to date with .*client\/models\.ts/);
writeFileSync("client/models.ts", before);
