/** Builds the reference page into reference/: `npm run docs`. One file, which asks the network for nothing. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { annotateOperations } from "./docs/annotate-operations.ts";
import { loadSpec } from "./generate/read/load-spec.ts";
import { readOperations } from "./generate/read/read-operations.ts";

const root = resolve(import.meta.dirname, "..");
const page = join(root, "reference/index.html");

/** Stands where Redoc has a logo, after the words "API docs by". */
const makersName =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='11'%3ERedoc%3C/text%3E%3C/svg%3E";

const { spec } = await loadSpec(join(root, "openapi/openapi.yaml"));
const html = await renderPage(annotateOperations(spec, readOperations(spec)));
await mkdir(join(root, "reference"), { recursive: true });
await writeFile(page, cutNetwork(html));
console.log(`The reference is at ${page}`);

async function renderPage(spec: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tikapi-fetch-docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, JSON.stringify(spec));
    const options = ["--output", output, "--title", "TikAPI reference", "--inlineBundle"];
    execFileSync(join(root, "node_modules/.bin/redocly"), ["build-docs", input, ...options], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return await readFile(output, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Redoc would load its logo from its makers, and tell them of readers; the policy holds for whatever else it may think of. */
function cutNetwork(html: string): string {
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; connect-src blob:";
  const changes: [RegExp, string][] = [
    [/<head>/, `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`],
    [/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, makersName],
  ];
  return changes.reduce((text, [find, replace]) => {
    if (!find.test(text)) throw new Error(`Redoc's page has no ${find} any more: see what takes its place.`);
    return text.replace(find, replace);
  }, html);
}
