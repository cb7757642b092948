import { describe, expect, it } from "vitest";
import { table } from "../../generated/operations.js";
import type { FetchInit } from "../../src/index.js";
import TikAPI, { type Client, type CompiledTypes, createTikAPI } from "../../src/index.js";
import { newestTable, oldestTable } from "../../src/spec/api-table.js";

/** Notes what is sent, and answers with a success. */
function recordFetch() {
  const sent: (FetchInit & { readonly url: string })[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    sent.push({ ...init, url });
    return Response.json({ status: "success" });
  };
  return { sent, fetch };
}

const create = (version: number) => createTikAPI<CompiledTypes, Client>({ ...table, version });

describe("createTikAPI()", () => {
  it("makes the same client as the package itself, from the same table", async () => {
    const [own, made] = [recordFetch(), recordFetch()];
    await TikAPI({ apiKey: "key-of-mine", fetch: own.fetch }).key();
    await create(newestTable).TikAPI({ apiKey: "key-of-mine", fetch: made.fetch }).key();
    const withoutSignal = (request: object) => ({ ...request, signal: undefined });
    expect(made.sent.map(withoutSignal)).toEqual(own.sent.map(withoutSignal));
    expect(made.sent).toHaveLength(1);
  });

  it("takes every form of table that this version reads", () => {
    for (const version of [oldestTable, newestTable]) expect(create(version).TikAPI("any")).toBeDefined();
  });

  it("says what to do about a table of a later or of a forgotten version", () => {
    expect(() => create(newestTable + 1)).toThrow(
      `The client was compiled in form ${newestTable + 1}; this tikapi-fetch reads forms ${oldestTable} to ${newestTable}. Update tikapi-fetch`,
    );
    expect(() => create(oldestTable - 1)).toThrow("Run `tikapi-fetch generate` again");
  });

  it("has functions that know the operations of the table", async () => {
    const { describeTikTokCode, errorOf, isErrorOf, TikAPI: make, unwrap } = create(newestTable);
    const [code] = table.tiktokCodes;
    expect(describeTikTokCode(code?.code ?? 0)).toEqual(code);
    const body = { status: "error", message: "Slower, please." };
    const api = make({ apiKey: "any", fetch: async () => Response.json(body, { status: 429 }) });
    const result = await api.raw.GET("/key/info");
    expect(isErrorOf(errorOf(result), "key", 429)).toBe(true);
    expect(() => unwrap(result)).toThrow("429 from key: Slower, please.");
  });
});

describe("a table that leaves out what its spec does not have", () => {
  const without = { ...table, keyHeaders: { apiKey: "", accountKey: "" } };

  it("needs no key where no header carries one", async () => {
    const recorder = recordFetch();
    await createTikAPI<CompiledTypes, Client>(without).TikAPI({ fetch: recorder.fetch }).key();
    const names = Object.values(table.keyHeaders).map((name) => name.toLowerCase());
    expect(Object.keys(recorder.sent[0]?.headers ?? {}).filter((name) => names.includes(name))).toEqual([]);
  });

  it("writes a scheme before the key", async () => {
    const recorder = recordFetch();
    const bearer = { ...table, keyHeaders: { apiKey: "Authorization", accountKey: "" }, keyScheme: "Bearer" };
    await createTikAPI<CompiledTypes, Client>(bearer).TikAPI({ apiKey: "key-of-mine", fetch: recorder.fetch }).key();
    expect(recorder.sent[0]?.headers).toMatchObject({ authorization: "Bearer key-of-mine" });
  });

  it("says which server it lacks", () => {
    const servers = { production: "", sandbox: "", demoKeys: { apiKey: "", accountKey: "" } };
    const { TikAPI: make } = createTikAPI<CompiledTypes, Client>({ ...table, servers });
    expect(() => make("any")).toThrow("baseUrl is missing: the spec has no server.");
    expect(() => make({ apiKey: "any", sandbox: true })).toThrow("the spec has no such server");
    expect(make({ apiKey: "any", baseUrl: "https://api.example" })).toBeDefined();
  });
});
