/**
 * Opens the reference page in Chromium, light and dark, wide and narrow: looks for every operation and guide, follows the links
 * between them, reaches the search by keyboard, and lets axe look for barriers: `npm run test:docs`.
 * Needs Chromium at /usr/bin/chromium or at CHROMIUM_PATH. Leaves screenshots beside the page.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { loadSpec } from "../generator/read/load-spec.ts";
import { type Operation, readOperations } from "../generator/read/read-operations.ts";
import { findBarriers } from "./docs/check-accessibility.ts";
import { readGuides } from "./docs/read-guides.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "reference");
const address = pathToFileURL(join(folder, "index.html")).href;
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: wide, colorScheme: "light" },
  "desktop-dark": { viewport: wide, colorScheme: "dark" },
  phone: { viewport: narrow, colorScheme: "light" },
  "phone-dark": { viewport: narrow, colorScheme: "dark" },
};
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
const guides = readGuides(root, JSON.parse(await readFile(join(root, "package.json"), "utf8")).homepage);
// A list, a change with a body, one that is going, and the one with most parameters.
const telling = [
  operations.find(({ paging }) => paging !== undefined),
  operations.find(({ source }) => source.requestBody !== undefined),
  operations.find(({ source }) => source.deprecated),
  operations.toSorted((a, b) => b.parameters.length - a.parameters.length)[0],
].filter((one) => one !== undefined);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: quiet,
});
try {
  for (const [name, options] of Object.entries(screens)) await checkScreen(name, options);
} finally {
  await browser.close();
}
console.log(
  `The page shows all ${operations.length} operations and ${guides.length} guides, can be searched by keyboard, has no barrier that axe knows, and needs no network.`,
);

async function checkScreen(name: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = watchPage(page);
  const open = async (place: string, title: string): Promise<void> => {
    await page.goto(`${address}${place}`);
    await page
      .getByRole("link", { name: `link to ${title}`, exact: true })
      .first()
      .waitFor({ state: "attached" });
    assert.deepEqual(await findBarriers(page), [], `${name}, ${place}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${place} is ${overflow} px wider than the ${name}.`);
  };
  await page.goto(address);
  await page.getByText("Every operation of the TikAPI REST API").first().waitFor();
  await page.screenshot({ path: join(folder, `${name}-start.png`) });
  if (options.viewport === wide) await searchByKeyboard(page, name);
  for (const guide of guides) await open(toPlace(guide.name), guide.name);
  await page.screenshot({ path: join(folder, `${name}-guide.png`) });
  for (const operation of telling) await open(toPlaceOf(operation), operation.source.summary ?? "");
  await page.screenshot({ path: join(folder, `${name}-operation.png`) });
  if (name === "desktop") {
    await checkLanguages(page);
    await followLinks(page);
    for (const operation of operations) await checkOperation(page, operation);
  }
  assert.deepEqual(problems, []);
  await context.close();
}

/** Any request, and whatever the page complains of. */
function watchPage(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address && !request.url().startsWith("data:")) problems.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return problems;
}

function toPlace(name: string): string {
  return `#/${name
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replaceAll(" ", "-")}`;
}

function toPlaceOf({ id, source }: Operation): string {
  return `${toPlace(source.tags?.[0] ?? "")}/${id.toLowerCase()}`;
}

/** Each operation has a view of its own, with its title, its path and the program that calls it. */
async function checkOperation(page: Page, operation: Operation): Promise<void> {
  const { id, path, source, account } = operation;
  await page.goto(`${address}${toPlaceOf(operation)}`);
  const title = page.getByRole("link", { name: `link to ${source.summary}`, exact: true });
  await title.first().waitFor({ state: "attached", timeout: 10_000 });
  const call = account ? id.replace(/^user\./, "account.") : `api.${id}`;
  const sample = page.locator(".panel-request-samples").filter({ hasText: `await ${call}(` });
  const list = page.locator(".panel-request-samples").filter({ hasText: `const list = ${call}(` });
  await sample.or(list).filter({ hasText: path }).first().waitFor({ timeout: 10_000 });
}

/** The samples come in three languages; a choice holds for all operations. */
async function checkLanguages(page: Page): Promise<void> {
  const [operation] = telling;
  assert.ok(operation);
  // Anew, so that nothing moves under the menu.
  await page.goto("about:blank");
  await page.goto(`${address}${toPlaceOf(operation)}`);
  const samples = page.locator(".panel-request-samples").filter({ hasText: operation.path }).first();
  await samples.filter({ hasText: "import TikAPI" }).waitFor();
  const signs = { "openapi-fetch": "createClient<paths>", curl: "--header", "tikapi-fetch": "const list" };
  for (const [language, sign] of Object.entries(signs)) {
    await samples.getByRole("button", { name: /^(tikapi-fetch|openapi-fetch|curl)$/ }).click();
    // The menu stands at the end of the page.
    await page.getByRole("menuitem", { name: language, exact: true }).click();
    await samples.filter({ hasText: sign }).waitFor();
  }
}

/** Every link within the page leads to a guide, a tag, an operation, or a section that the menu shows. */
async function followLinks(page: Page): Promise<void> {
  const names = [...guides, ...(spec.tags ?? [])].map(({ name }) => toPlace(name));
  const [places, links] = [new Set(["#/", ...names, ...operations.map(toPlaceOf)]), new Set<string>()];
  for (const { name } of guides) {
    await page.goto(`${address}${toPlace(name)}`);
    await page
      .getByRole("link", { name: `link to ${name}`, exact: true })
      .first()
      .waitFor({ state: "attached" });
    const read = (selector: string) =>
      page.locator(selector).evaluateAll((found) => found.map((link) => link.getAttribute("href")?.trim() ?? ""));
    for (const place of await read('.menu-content a[href^="#"]')) places.add(place);
    for (const link of await read('a[href^="#"]')) links.add(link);
  }
  assert.ok(links.size > guides.length);
  assert.deepEqual(
    [...links].filter((link) => !places.has(link)),
    [],
  );
}

/** The search index is made after the page has loaded; until then the field says "Loading". */
async function searchByKeyboard(page: Page, name: string): Promise<void> {
  await page
    .getByText(/^Search/)
    .first()
    .waitFor();
  await page.keyboard.press("Tab");
  const isReached = await page.evaluate(() => document.activeElement?.matches('[data-testid="search-trigger"]'));
  assert.ok(isReached, "The first Tab does not reach the search.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("comments");
  await page.getByText("/comment/reply/list").first().waitFor();
  assert.deepEqual(await findBarriers(page), [], `${name}, search`);
  await page.screenshot({ path: join(folder, `${name}-search.png`) });
  await page.keyboard.press("Escape");
}
