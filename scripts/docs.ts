/**
 * Builds the reference page into reference/: `npm run docs`. It is one file that needs no network; the Postman files stand
 * beside it.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { table } from "../generated/operations.ts";
import { loadSpec } from "../generator/read/load-spec.ts";
import { readOperations } from "../generator/read/read-operations.ts";
import { annotateOperations } from "./docs/annotate-operations.ts";
import { changePage } from "./docs/change-page.ts";
import { readGuides } from "./docs/read-guides.ts";
import { writePostman } from "./postman/write-postman.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "reference");

// The samples name the API, whatever the environment of this process says.
delete process.env["TIKAPI_BASE_URL"];
const { spec } = await loadSpec(join(root, "openapi/openapi.yaml"));
const operations = readOperations(spec);
const { repository } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const guides = readGuides(root, repository.url.replace(/^git\+(.*)\.git$/, "$1"));
const html = await renderPage(await annotateOperations(spec, operations, table, guides));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "index.html"), changePage(html));
for (const [name, text] of await writePostman(spec, operations)) await writeFile(join(folder, name), text);
console.log(`The reference is at ${join(folder, "index.html")}`);

async function renderPage(spec: object): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), "tikapi-fetch-docs-"));
  try {
    const [input, output] = [join(temporary, "openapi.json"), join(temporary, "index.html")];
    await writeFile(input, JSON.stringify(spec));
    const args = ["build-docs", input, "--output", output, "--title", "TikAPI reference", "--inlineBundle"];
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await runCommand(join(root, "node_modules/.bin/redocly"), args, temporary, quiet);
    return await readFile(output, "utf8");
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
