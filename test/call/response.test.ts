import { describe, expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const apiKey = "secret-key-of-the-unit-tests";
const answer = () => success({ items: [{ id: "1" }] }, { headers: { "x-quota": "9" } });
const explore = async () => {
  const fetch = scriptFetch(answer());
  return TikAPI({ apiKey, fetch }).public.explore({ count: 5 });
};

describe("a response for a program of the official package", () => {
  test("is ok, and has its status as statusCode", async () => {
    const response = await explore();
    expect([response.ok, response.statusCode]).toEqual([true, 200]);
  });

  test("has nextItems() that give null where there is no list, also for a path that the spec does not know", async () => {
    expect(await (await explore()).nextItems()).toBeNull();
    const unlisted = await TikAPI({ apiKey, fetch: scriptFetch(answer()) }).request("GET", "/new/endpoint");
    expect(unlisted.ok).toBe(true);
    expect(await unlisted.nextItems()).toBeNull();
  });
});

describe("a response as data", () => {
  const expected = {
    status: 200,
    url: "https://api.tikapi.io/public/explore?count=5",
    headers: { "content-type": "application/json", "x-quota": "9" },
    json: { status: "success", message: "", items: [{ id: "1" }] },
  };

  test("is what JSON.stringify writes, without a key", async () => {
    const text = JSON.stringify(await explore());
    expect(JSON.parse(text)).toEqual(expected);
    expect(text).not.toContain(apiKey);
  });

  test("can be cloned for a worker", async () => {
    expect(structuredClone((await explore()).toJSON())).toEqual(expected);
  });
});
