/** What a runtime must be able to do, step by step; each step uses what the steps before it have brought. */
export const steps = {
  async import(found) {
    found.package = await import("tikapi-fetch");
    found.testing = await import("tikapi-fetch/testing");
  },
  async profile(found) {
    found.api = found.package.default({ apiKey: "any", baseUrl: found.mockUrl, retries: 0 });
    const { json } = await found.api.public.check({ username: "quiet.harbor" });
    found.secUid = json.userInfo.user.secUid;
    expect(found.secUid.length >= 30, `the secUid is ${found.secUid}`);
  },
  async "two pages"({ api, secUid }) {
    const first = await api.public.posts({ secUid }, prefer("code=200, example=firstPage"));
    const last = await api.public.posts(first.next, prefer("code=200, example=lastPage"));
    expect(first.items.length > 0 && last.items.length > 0, "a page has no items");
    expect(last.next === null, "the last page leads on");
  },
  async "typed error"({ api, package: { TikTokError } }) {
    const error = await api.public
      .check({ username: "nobody" }, prefer("code=403, example=userDoesNotExist"))
      .catch((reason) => reason);
    expect(error instanceof TikTokError, `it was ${error}`);
    expect(error.tiktok.name === "userDoesNotExist", `the code is ${error.tiktok.name}`);
  },
  async "test kit"({ package: { default: TikAPI }, testing: { mockTikAPI }, secUid }) {
    const tiktok = mockTikAPI();
    tiktok.on("public.posts").pages(["first", "second"], ["third"]);
    const posts = await TikAPI({ apiKey: "any", fetch: tiktok.fetch }).public.posts({ secUid }).toArray();
    expect(posts.map(({ id }) => id).join() === "first,second,third", `the posts are ${posts.map(({ id }) => id)}`);
  },
};

/** Step → `ok`, or what went wrong. */
export async function runSmoke(mockUrl) {
  const found = { mockUrl };
  const results = {};
  for (const [name, run] of Object.entries(steps)) {
    results[name] = await run(found).then(
      () => "ok",
      (error) => String(error?.stack ?? error),
    );
  }
  return results;
}

const prefer = (answer) => ({ headers: { Prefer: answer } });

function expect(condition, complaint) {
  if (!condition) throw new Error(complaint);
}
