/**
 * Opens the reference page in Chromium and looks for every operation: `npm run docs && npm run test:docs`.
 * Needs Chromium at /usr/bin/chromium or at CHROMIUM_PATH. Leaves screenshots beside the page.
 */
import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { loadSpec } from "../generator/read/load-spec.ts";
import { type Operation, readOperations } from "../generator/read/read-operations.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "reference");
const address = pathToFileURL(join(folder, "index.html")).href;
const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const { spec } = await loadSpec(join(root, "openapi/openapi.yaml"));
const operations = readOperations(spec);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: quiet,
});
try {
  for (const [name, viewport] of Object.entries(screens)) await checkPage(name, await browser.newContext({ viewport }));
} finally {
  await browser.close();
}
console.log(`The page shows all ${operations.length} operations, searches them, and needs no network.`);

async function checkPage(screen: string, context: BrowserContext): Promise<void> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address && !request.url().startsWith("data:")) problems.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));

  await page.goto(address);
  await page.getByText("Public data").first().waitFor();
  await page.screenshot({ path: join(folder, `${screen}-start.png`) });
  if (screen === "desktop") await searchComments(page);
  for (const operation of screen === "desktop" ? operations : operations.slice(0, 1))
    await checkOperation(page, operation);
  await page.screenshot({ path: join(folder, `${screen}-operation.png`) });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `The page is ${overflow} px wider than the ${screen}.`);
  assert.deepEqual(problems, []);
  await context.close();
}

/** Each operation has a view of its own, with its title, its path and the program that calls it. */
async function checkOperation(page: Page, { id, path, source, account }: Operation): Promise<void> {
  const [tag = ""] = source.tags ?? [];
  await page.goto(`${address}#/${tag.toLowerCase()}/${id.toLowerCase()}`);
  const title = page.getByRole("link", { name: `link to ${source.summary}`, exact: true });
  await title.first().waitFor({ state: "attached", timeout: 10_000 });
  const call = account ? id.replace(/^user\./, "account.") : `api.${id}`;
  const sample = page.locator(".panel-request-samples").filter({ hasText: `await ${call}(` });
  const list = page.locator(".panel-request-samples").filter({ hasText: `const list = ${call}(` });
  await sample.or(list).filter({ hasText: path }).first().waitFor({ timeout: 10_000 });
}

/** The search index is made after the page has loaded; until then the field says "Loading". */
async function searchComments(page: Page): Promise<void> {
  await page
    .getByText(/^Search/)
    .first()
    .click();
  await page.keyboard.type("comments");
  await page.getByText("/comment/reply/list").first().waitFor();
  await page.screenshot({ path: join(folder, "desktop-search.png") });
  await page.keyboard.press("Escape");
}
