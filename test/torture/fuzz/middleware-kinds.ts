import type { Middleware } from "../../../src/index.js";

/** What users put around their attempts. */
export const middlewareKinds = {
  passes: (request, next) => next(request),
  "adds a header": (request, next) => {
    request.headers.set("x-added", "by-a-middleware");
    return next(request);
  },
  "makes a new request": (request, next) => next(new Request(request, { headers: request.headers })),
  "makes a new response": async (request, next) => {
    const { body, status, headers } = await next(request);
    const isMakeable = status >= 200 && status <= 599;
    const names = ["content-type", "retry-after"].filter((name) => headers.has(name));
    return new Response(isMakeable && ![204, 205, 304].includes(status) ? body : null, {
      status: isMakeable ? status : 599,
      // Some of these servers send names that no new response may have.
      headers: names.map((name): [string, string] => [name, headers.get(name) ?? ""]),
    });
  },
  "waits a little": async (request, next) => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    return next(request);
  },
} satisfies Record<string, Middleware>;
