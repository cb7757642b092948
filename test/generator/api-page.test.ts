import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { reach } from "../support/reach-method.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { typeCheck } from "../support/type-check.js";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const page = read("api.md");
const tables = page.split(/^## /m).slice(1).map(readTable);
const rows = tables.flatMap(({ rows: own }) => own);
const operations = describeOperations(readSpec());

/** The rows of a section, each as column → cell. */
function readTable(section: string) {
  const [head = [], , ...body] = [...section.matchAll(/^\| (.*) \|$/gm)].map(([, line = ""]) => line.split(" | "));
  const topic = section.slice(0, section.indexOf("\n"));
  const toRow = (cells: readonly string[]) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""]));
  return { topic, rows: body.map((cells) => ({ topic, ...toRow(cells) }) as Readonly<Record<string, string>>) };
}

const findRow = (method: string, path: string) => rows.filter(({ request }) => request === `\`${method} ${path}\``);

describe("api.md", () => {
  it("has one row for each operation", () => {
    expect(rows).toHaveLength(operations.length);
    expect(operations.filter(({ method, path }) => findRow(method, path).length !== 1)).toEqual([]);
  });

  for (const { id, method, path, tag, account, optionalAccount, parameters, source, paging } of operations) {
    it(`says of ${id} how it is called, what it needs and what it does`, () => {
      const [row = {}] = findRow(method, path);
      const name = account ? id.replace(/^user\./, "") : id;
      expect(row["call"]).toContain(`\`${account ? "api.user({ accountKey })" : "api"}.${name}(`);
      expect(row["topic"]).toBe(tag);
      const scopes = source.security?.[0]?.["AccountKey"] ?? [];
      for (const scope of scopes) expect(row["needs"]).toContain(`\`${scope}\``);
      expect(/premium/.test(row["needs"] ?? "")).toBe(source["x-plan"] === "premium");
      expect(row["changes state"] === "yes").toBe(source["x-changes-state"] === true);
      expect(Boolean(row["pages"])).toBe(paging !== undefined);
      for (const parameter of Object.keys(paging?.next ?? {})) expect(row["pages"]).toContain(`\`${parameter}\``);
      const shown =
        /\(\{ ([^)]*) \}\)`/.exec(row["call"]?.replace("user({ accountKey })", "") ?? "")?.[1]?.split(", ") ?? [];
      const optional = row["optional"] ? row["optional"].replaceAll("`", "").split(", ") : [];
      const names = [...parameters.map(({ name: own }) => own), ...(optionalAccount ? ["{ accountKey }"] : [])];
      expect([...shown, ...optional].sort()).toEqual(names.sort());
      expect(row["call"]?.includes("¹")).toBe(source["x-documented"] === false);
    });
  }

  it("shows only calls that the client has", () => {
    const api = TikAPI({ apiKey: "any", accountKey: "any" });
    const calls = rows.map(({ call = "" }) => /^`([^`]+)\(/.exec(call)?.[1] ?? call);
    const missing = calls.filter((call) => {
      const [, name = ""] = /^api\.(?!user\()(.+)/.exec(call) ?? [];
      const found = name === "" ? reach(api.user(), call.replace("api.user({ accountKey }).", "")) : reach(api, name);
      return typeof found !== "function";
    });
    expect(missing).toEqual([]);
  });

  it("names only types that the package exports", () => {
    const names = rows.flatMap(({ body = "", pages = "" }) => [
      ...body.matchAll(/`(\w+)`/g),
      ...(/^.*?(?= (?:polled )?by )/.exec(pages)?.[0] ?? "").matchAll(/`(\w+)`/g),
    ]);
    const types = [...new Set(names.map(([, name]) => name))];
    expect(types).toContain("Post");
    expect(typeCheck({ "types.mts": `export type { ${types.join(", ")} } from "tikapi-fetch";\n` })).toEqual([]);
  });

  it("has no link but to its own headings", () => {
    const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
    expect(links).toEqual(tables.map(({ topic }) => `#${topic.toLowerCase()}`));
  });
});
