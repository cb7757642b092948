import { expect, test } from "vitest";
import { openLink } from "../../src/download/link.js";
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
  ["https://a.example/a", "http://localhost:8080/b"],
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
  await openLink(link, 3, { canResume: true, mark: '"a"' }, signal);
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

const personal = { authorization: "Bearer me", cookie: "me=1", "proxy-authorization": "Basic me" };

test.each([
  ["https://v1.video.example/", "https://v1.video.example:8443/"],
  ["https://v1.video.example/", "https://v2.video.example/"],
  ["https://v1.video.example/", "https://a.b.video.example/"],
  ["https://video.example/", "https://v1.video.example/"],
  ["https://1.video.example/", "https://2.video.example/"],
  ["https://v1.video.example2/", "https://v2.video.example2/"],
  ["https://10.0.0.1/", "https://10.0.0.1/again"],
])("what identifies somebody goes from %s to %s", async (url, location) => {
  const { link, requests } = makeLink([redirect(location), whole("abc")], url, { ...personal, referer: url });
  await openLink(link, 0, {}, signal);
  expect(Object.fromEntries(requests[1]?.headers ?? [])).toEqual({ ...personal, referer: url });
});

test.each([
  ["https://v1.video.example/", "https://elsewhere.example/"],
  ["https://v1.video.example/", "https://notvideo.example/"],
  ["https://video.example/", "https://other.example/"],
  ["https://10.0.0.1/", "https://9.0.0.1/"],
  ["https://[2001:db8::1]/", "https://[2001:db8::2]/"],
])("what identifies somebody does not go from %s to %s, other headers do", async (url, location) => {
  const { link, requests } = makeLink([redirect(location), whole("abc")], url, { ...personal, referer: url });
  await openLink(link, 0, {}, signal);
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ ...personal, referer: url });
  expect(Object.fromEntries(requests[1]?.headers ?? [])).toEqual({ referer: url });
});
