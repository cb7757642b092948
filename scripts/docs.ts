/** Builds the reference page into reference/: `npm run docs`. It is one file that needs no network. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadSpec } from "../generator/read/load-spec.ts";
import { readOperations } from "../generator/read/read-operations.ts";
import { annotateOperations } from "./docs/annotate-operations.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const page = join(root, "reference/index.html");

/** Replaces the logo of Redoc, after the words "API docs by". */
const logo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='11'%3ERedoc%3C/text%3E%3C/svg%3E";

const { spec } = await loadSpec(join(root, "openapi/openapi.yaml"));
const html = await renderPage(annotateOperations(spec, readOperations(spec)));
await mkdir(join(root, "reference"), { recursive: true });
await writeFile(page, blockNetwork(html));
console.log(`The reference is at ${page}`);

async function renderPage(spec: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tikapi-fetch-docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, JSON.stringify(spec));
    const args = ["build-docs", input, "--output", output, "--title", "TikAPI reference", "--inlineBundle"];
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await runCommand(join(root, "node_modules/.bin/redocly"), args, folder, quiet);
    return await readFile(output, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Redoc loads its logo from its makers, which tells them about readers. The policy blocks any other request too. */
function blockNetwork(html: string): string {
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; connect-src blob:";
  const changes: [RegExp, string][] = [
    [/<head>/, `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`],
    [/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, logo],
  ];
  return changes.reduce((text, [find, replace]) => {
    if (!find.test(text)) throw new Error(`The page of Redoc no longer has ${find}. Find what replaces it.`);
    return text.replace(find, replace);
  }, html);
}
