import TikAPI, { type ClientOptions } from "../../src/index.js";
import { answerEach, failure, success } from "./scripted-fetch.js";

const path = "/public/new-endpoint";
const listPath = "/public/posts";
const secUid = "M".repeat(40);
const sixTimes = <T>(call: (index: number) => T) =>
  Promise.allSettled(Array.from({ length: 6 }, (_, index) => call(index)));

/** All ways to send six requests; none of them rejects. */
export const sixRequests: Readonly<Record<string, (options: ClientOptions) => Promise<unknown>>> = {
  "methods of a client": (options) => {
    const api = TikAPI(options);
    return sixTimes(() => api.key());
  },
  "its raw calls": (options) => {
    const api = TikAPI(options);
    return sixTimes(() => api.raw.GET("/key/info"));
  },
  "its requests by path": (options) => {
    const api = TikAPI(options);
    return sixTimes(() => api.request("GET", path));
  },
  "the retries of a call": (options) =>
    Promise.allSettled([TikAPI(options).request("GET", "/retried", { retries: 5 })]),
  "the pages of a list": (options) => Promise.allSettled([TikAPI(options).public.posts({ secUid }).toArray()]),
  "pages that are loaded ahead": (options) =>
    Promise.allSettled([TikAPI(options).public.posts({ secUid }, { prefetch: 1 }).toArray()]),
  "its account clients": (options) => {
    const api = TikAPI(options);
    return sixTimes((index) => api.user({ accountKey: `unit-account-key-${index}`, timeout: 5000 + index }).info());
  },
  "its clones": (options) => {
    const api = TikAPI(options);
    return sixTimes((index) => api.withOptions({ timeout: 5000 + index }).key());
  },
  "itself after a change": (options) => {
    const api = TikAPI(options);
    return sixTimes((index) => api.set({ timeout: 5000 + index }).key());
  },
  "clones of its account clients": (options) => {
    const user = TikAPI(options).user();
    return sixTimes((index) => user.withOptions({ timeout: 5000 + index }).info());
  },
};

/** A fetch for them, which tells about every request. */
export function answerSix(onRequest: () => void = () => {}) {
  let pages = 0;
  return answerEach(({ url }) => {
    onRequest();
    if (url.endsWith("/retried")) return failure(503, {}, { "retry-after": "0" });
    if (!url.includes(listPath)) return success();
    pages++;
    return success({ itemList: [{ id: String(pages) }], hasMore: pages < 6, cursor: String(pages) });
  });
}
