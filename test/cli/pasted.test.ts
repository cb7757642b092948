import { expect, test } from "vitest";
import { expandShortLink, readPasted } from "../../cli/pasted.js";
import { readSpecOperations } from "../../cli/spec.js";
import { takeLinks } from "../../cli/take-links.js";
import { operations } from "../../generated/operations.js";
import TikAPI from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";

const id = "7109178205151464746";
const links: Readonly<Record<string, string>> = {
  "post.id": `https://www.tiktok.com/@quiet.harbor/video/${id}`,
  "profile.username": "https://www.tiktok.com/@quiet.harbor",
  "sound.id": `https://www.tiktok.com/music/a-${id}`,
  "hashtag.name": "https://www.tiktok.com/tag/cats",
  "playlist.id": `https://www.tiktok.com/@quiet.harbor/playlist/a-${id}`,
  "live.roomId": `https://m.tiktok.com/share/live/${id}`,
};
const wanted: Readonly<Record<string, string>> = { "profile.username": "quiet.harbor", "hashtag.name": "cats" };
const { signal } = new AbortController();

test("every parameter for a part of a link takes the link", async () => {
  const api = TikAPI({ apiKey: "any", fetch: mockTikAPI().fetch });
  let count = 0;
  for (const operation of operations) {
    for (const { name, link = [] } of operation.parameters) {
      const part = link.find((one) => one in links);
      if (part === undefined) continue;
      count++;
      const taken = await takeLinks(operation, { [name]: links[part] }, { api, operations, signal });
      expect(taken, operation.id).toEqual({ [name]: wanted[part] ?? id });
    }
  }
  expect(count).toBeGreaterThan(10);
});

test("a parameter that is looked up takes a profile's link, with one call", async () => {
  for (const operation of operations) {
    for (const { name } of operation.parameters) {
      if (readSpecOperations().get(operation.id)?.parameters.get(name)?.["x-lookup"] === undefined) continue;
      const server = mockTikAPI();
      const api = TikAPI({ apiKey: "any", fetch: server.fetch });
      const from = { api, operations, signal };
      for (const text of ["https://www.tiktok.com/@quiet.harbor", "@quiet.harbor"])
        expect(await takeLinks(operation, { [name]: text }, from)).toEqual({
          [name]: expect.stringMatching(/^.{30,}$/),
        });
      expect(server.calls()).toHaveLength(2);
      expect(await takeLinks(operation, { [name]: "M".repeat(40) }, from)).toEqual({ [name]: "M".repeat(40) });
      expect(server.calls()).toHaveLength(2);
    }
  }
});

test.each([
  [["profile.username"], "@quiet.harbor", "quiet.harbor"],
  [["hashtag.name"], "#cats", "cats"],
  [["post.id"], "@quiet.harbor", "@quiet.harbor"],
  [["post.id"], "https://www.tiktok.com/@quiet.harbor", "https://www.tiktok.com/@quiet.harbor"],
  [[], "#cats", "#cats"],
])("of %j, %j is read as %j", (link, text, value) => {
  expect(readPasted({ link }, text)).toBe(value);
});

function redirect(...addresses: readonly (string | undefined)[]) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const left = [...addresses];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const location = left.shift();
    return new Response("", { status: location === undefined ? 200 : 302, ...(location && { headers: { location } }) });
  };
  return { asked, fetch };
}

test("a short link is followed to what it leads to, at TikTok only and without a header of ours", async () => {
  const { asked, fetch } = redirect("https://vm.tiktok.com/ZMother/", `${links["post.id"]}?_r=1`);
  const found = await expandShortLink({ link: ["post.id"] }, "see vt.tiktok.com/ZSabc12/ !", signal, fetch);
  expect(readPasted({ link: ["post.id"] }, found)).toBe(id);
  expect(asked.map(({ url }) => url)).toEqual(["https://vt.tiktok.com/ZSabc12/", "https://vm.tiktok.com/ZMother/"]);
  for (const { init } of asked) expect(init).toEqual({ redirect: "manual", signal: expect.any(AbortSignal) });
});

test("a short link that leads nowhere, elsewhere or in circles says what to do", async () => {
  const short = "https://vt.tiktok.com/ZSabc12/";
  for (const way of [[], ["https://evil.example/"], ["https://www.tiktok.com/foryou"], Array(20).fill(short)]) {
    const { asked, fetch } = redirect(...way);
    const followed = expandShortLink({ link: ["post.id"] }, short, signal, fetch);
    await expect(followed).rejects.toThrow("Open it in a browser");
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(asked.every(({ url }) => url === short)).toBe(true);
  }
});

test("what the API resolves itself, and what is no short link, is left to it", async () => {
  const { asked, fetch } = redirect();
  const pattern = "^https://vm\\.tiktok\\.com/\\w+/$";
  for (const text of ["https://vm.tiktok.com/ZMabc12/", id, links["post.id"] ?? ""])
    expect(await expandShortLink({ link: ["post.id"], pattern }, text, signal, fetch)).toBe(text);
  expect(await expandShortLink({}, "vt.tiktok.com/ZSabc12", signal, fetch)).toBe("vt.tiktok.com/ZSabc12");
  expect(asked).toEqual([]);
});
