import type { IncomingMessage } from "node:http";
import { answer } from "./answer-faults.js";
import type { Fault } from "./fault-server.js";
import { spellKey } from "./find-keys.js";

const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };

/** A fault that knows the keys which the request carried, and a text with all their spellings. */
type Echo = (keys: readonly string[], everything: string, request: IncomingMessage) => Fault;

/** Where a redirect can lead with a key. */
const targets: Readonly<Record<string, (key: string) => string>> = {
  path: (key) => `http://other.invalid/a/${key}/b`,
  query: (key) => `http://other.invalid/?key=${key}`,
  fragment: (key) => `http://other.invalid/#${key}`,
  "user name": (key) => `http://${encodeURIComponent(key)}@other.invalid/`,
  "host name": (key) => `http://${key.replace(/[^\w-]/g, "")}.invalid/`,
};

/** Faults of a server that repeats the keys it was sent, in every place and spelling. */
export const echoes: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.entries({
    ...Object.fromEntries(
      [200, 400, 401, 403, 404, 408, 418, 428, 429, 500, 502, 503].map((status) => [`status ${status}`, fail(status)]),
    ),
    "status 403 with a code": fail(403, { statusCode: 77777 }),
    "status 200 with a code": fail(200, { statusCode: 10202 }),
    "a page of status 200": (_, everything) => answer(200, `<p>${everything}</p>`, html),
    "a page of status 502": (_, everything) => answer(502, `<p>${everything}</p>`, html),
    "JSON that a key breaks": ([apiKey]) => answer(200, `{"status":"success","key":${apiKey},"rest":"${apiKey}"}`),
    "a page in which the excerpt ends in a key": ([apiKey]) => answer(200, `${"<".repeat(190)}${apiKey}`, html),
    "headers of a page": (keys) => answer(200, "<p>", { ...html, ...headersWith(keys) }),
    "headers of an error": (keys) => answer(500, "{}", { ...json, ...headersWith(keys) }),
    "a content type": ([apiKey]) => answer(200, "<p>", { "content-type": `text/html; key=${apiKey}` }),
    "the content type of a huge body": ([apiKey]) =>
      answer(200, "x".repeat(1_000_000), { "content-type": `text/html; key=${apiKey}` }),
    "a Retry-After": ([apiKey = ""]) => answer(429, "{}", { ...json, "retry-after": apiKey }),
    "a reason phrase":
      ([apiKey]) =>
      (_, response) => {
        response.writeHead(500, apiKey, json).end("{}");
      },
    "a broken header":
      ([apiKey]) =>
      ({ socket }) =>
        socket.end(`HTTP/1.1 200 OK\r\n${apiKey}\r\n\r\n`),
    "no HTTP at all":
      ([apiKey]) =>
      ({ socket }) =>
        socket.end(`${apiKey} ${apiKey}\r\n\r\n`),
    "a body that breaks off":
      (_, everything) =>
      ({ socket }, response) => {
        response.writeHead(200, { ...json, "content-length": 100_000 }).write(everything, () => socket.destroy());
      },
    "a broken gzip": (_, everything) => answer(200, everything, { ...json, "content-encoding": "gzip" }),
    ...Object.fromEntries(
      Object.entries(targets).map(([place, locate]): [string, Echo] => [
        `a redirect with a key in its ${place}`,
        ([apiKey = ""]) => answer(302, "", { location: locate(apiKey) }),
      ]),
    ),
    "a redirect to a path with the keys, which fails": ([apiKey, accountKey], everything, { url }) =>
      url?.includes("moved")
        ? answer(500, everything, html)
        : answer(302, "", { location: encodeURI(`${url}/moved/${apiKey}?key=${accountKey}`) }),
    "a redirect within the origin with a user name":
      ([apiKey = ""]) =>
      (request, response, { own }) => {
        const location = `${own.replace("//", `//${encodeURIComponent(apiKey)}@`)}/ok`;
        answer(302, "", { location })(request, response, { own, other: own });
      },
  } satisfies Record<string, Echo>).map(([name, echo]) => [`repeats the keys: ${name}`, withKeys(echo)]),
);

function withKeys(echo: Echo): Fault {
  return (request, response, origins) => {
    const keys = ["x-api-key", "x-account-key"].flatMap((name) => request.headers[name] ?? []);
    const pair = Buffer.from(keys.join(":")).toString("base64");
    echo(keys, [...keys.flatMap(spellKey), pair].join(" | "), request)(request, response, origins);
  };
}

/** The API's own kind of error, with the keys in every part of it. */
function fail(status: number, body: object = {}): Echo {
  return (keys, everything) =>
    answer(
      status,
      JSON.stringify({
        status: "error",
        message: `Not for ${everything}`,
        fields: Object.fromEntries(keys.map((key) => [key, everything])),
        received: [{ headers: keys }],
        ...body,
      }),
      { ...json, ...headersWith(keys) },
    );
}

const headersWith = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key, index) => spellKey(key).map((text, way) => [`x-echo-${index}-${way}`, text])));
