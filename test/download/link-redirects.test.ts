import { expect, test } from "vitest";
import { openLink } from "../../src/download/open-link.js";
import { ConnectionError, ResponseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { linkKey, makeLink, whole } from "../support/linked-video.js";

const { signal } = new AbortController();
const redirect = (location: string, status = 302) => new Response(null, { status, headers: { location } });

test.each([
  ["https://video.example/a", "http://video.example/b", "http://video.example/b: it is plain http"],
  ["https://video.example/a", "ftp://video.example/b", "ftp://video.example/b: it is not http or https"],
  ["https://video.example/a", "data:video/mp4,abc", "it is not http or https"],
  [
    "http://video.example/a",
    "https://me@video.example/b",
    "https://video.example/b: it contains a user name or password",
  ],
  [
    "http://video.example/a",
    "https://:word@video.example/b",
    "https://video.example/b: it contains a user name or password",
  ],
  ["https://video.example/a", `http://b.example/${linkKey}?secret=1`, "http://b.example/[key]: it is plain http"],
])("a redirect from %s to %s is refused before anything is sent there", async (url, location, problem) => {
  const { link, requests } = makeLink([redirect(location)], url);
  const error = await catchError(openLink(link, 0, {}, signal), ConnectionError);
  expect(error.message).toContain("download: not following a redirect to ");
  expect(error.message.endsWith(problem)).toBe(true);
  expect(error).toMatchObject({ ...link.context, reason: "redirected" });
  expect(requests).toHaveLength(1);
});

test.each([
  ["http://a.example/a", "http://b.example/b"],
  ["http://a.example/a", "https://b.example/b"],
  ["https://localhost:8080/a", "http://localhost:8080/b"],
  ["https://a.example/a", "/b"],
])("a redirect from %s to %s is followed", async (url, location) => {
  const { link, requests } = makeLink([redirect(location), whole("abc")], url);
  await openLink(link, 0, {}, signal);
  expect(requests.map((request) => request.url)).toEqual([url, new URL(location, url).href]);
});

test("five redirects in a row are followed, a sixth is not", async () => {
  const hops = Array.from({ length: 6 }, (_, hop) => redirect(`/${hop}`));
  const five = makeLink([...hops.slice(1), whole("abc")]);
  await openLink(five.link, 0, {}, signal);
  const six = makeLink(hops);
  const error = await catchError(openLink(six.link, 0, {}, signal), ConnectionError);
  expect(error.message).toContain("https://video.example/5: more than 5 in a row");
  expect([five.requests.length, six.requests.length]).toEqual([6, 6]);
});

test("a redirect keeps asking for the same part", async () => {
  const { link, requests } = makeLink([redirect("/b"), whole("abc")]);
  await openLink(link, 3, { mark: '"a"' }, signal);
  expect(requests.map(({ headers }) => [headers.get("range"), headers.get("if-range")])).toEqual([
    ["bytes=3-", '"a"'],
    ["bytes=3-", '"a"'],
  ]);
});

test("a redirect to nowhere is an error of its status", async () => {
  const { link } = makeLink([new Response(null, { status: 302 })]);
  const error = await catchError(openLink(link, 0, {}, signal), ResponseError);
  expect(error.message).toContain("answered 302");
});

test("a redirect to a place that the runtime hides is not followed", async () => {
  const hidden = Object.defineProperty(new Response(null, { status: 204 }), "type", { value: "opaqueredirect" });
  const error = await catchError(openLink(makeLink([hidden]).link, 0, {}, signal), ConnectionError);
  expect(error.message).toBe("download: not following a redirect to an address that this runtime hides");
});

const personal = { authorization: "Bearer me", cookie: "me=1", "proxy-authorization": "Basic me", "x-anything": "me" };
const impersonal = { "user-agent": "some", referer: "https://video.example/", origin: "https://video.example" };

test.each([
  ["https://v1.video.example/", "https://v1.video.example/again"],
  ["https://v1.video.example/", "https://v1.video.example:443/again"],
  ["http://v1.video.example:8080/", "http://V1.VIDEO.example:8080/again"],
  ["https://10.0.0.1/", "https://10.0.0.1/again"],
])("all headers go from %s to %s, which has the same origin", async (url, location) => {
  const { link, requests } = makeLink([redirect(location), whole("abc")], url, { ...personal, ...impersonal });
  await openLink(link, 0, {}, signal);
  expect(Object.fromEntries(requests[1]?.headers ?? [])).toEqual({ ...personal, ...impersonal });
});

test.each([
  ["https://v1.video.example/", "https://v1.video.example:8443/"],
  ["http://v1.video.example/", "https://v1.video.example/"],
  ["https://v1.video.example/", "https://v2.video.example/"],
  ["https://video.example/", "https://v1.video.example/"],
  ["https://v1.video.example/", "https://video.example/"],
  ["https://v1.video.example/", "https://elsewhere.example/"],
  ["https://v1.video.example/", "https://notvideo.example/"],
  ["https://10.0.0.1/", "https://10.0.0.2/"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8081/"],
  ["https://[2001:db8::1]/", "https://[2001:db8::2]/"],
])("what could identify somebody does not go from %s to %s, what hosts of videos check does", async (url, location) => {
  const { link, requests } = makeLink([redirect(location), whole("abc")], url, { ...personal, ...impersonal });
  await openLink(link, 0, {}, signal);
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ ...personal, ...impersonal });
  expect(Object.fromEntries(requests[1]?.headers ?? [])).toEqual(impersonal);
});

const local = [
  "localhost",
  "LOCALHOST.",
  "a.localhost",
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f.0.0.1",
  "0177.0.0.1",
  "10.1.2.3",
  "169.254.169.254",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[fd00::1]",
];

test.each(local)("a redirect to %s is refused from elsewhere, also by a detour", async (host) => {
  for (const hops of [[], [redirect("https://other.example/")]]) {
    for (const scheme of ["https", "http"]) {
      const { link, requests } = makeLink([...hops, redirect(`${scheme}://${host}:8080/b?secret=1`), whole("abc")]);
      const error = await catchError(openLink(link, 0, {}, signal), ConnectionError);
      expect(error.message).toMatch(/^download: not following a redirect to .*\/b: it is on a private network$/);
      expect(error.reason).toBe("redirected");
      expect(requests).toHaveLength(hops.length + 1);
    }
  }
});

test.each(local)("a redirect to %s is followed from a link that is local itself", async (host) => {
  const { link, requests } = makeLink([redirect(`http://${host}:8080/b`), whole("abc")], "http://127.0.0.1/");
  await openLink(link, 0, {}, signal);
  expect(requests).toHaveLength(2);
});

test("a redirect whose body never says that it is cancelled is followed at once", async () => {
  const body = new ReadableStream({ cancel: () => new Promise(() => {}) });
  const { link } = makeLink([new Response(body, { status: 302, headers: { location: "/b" } }), whole("abc")]);
  expect(await openLink(link, 0, {}, signal)).toMatchObject({ start: 0 });
});
