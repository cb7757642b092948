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
    return new Response(isMakeable && ![204, 205, 304].includes(status) ? body : null, {
      status: isMakeable ? status : 599,
      headers,
    });
  },
  "waits a little": async (request, next) => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    return next(request);
  },
} satisfies Record<string, Middleware>;
