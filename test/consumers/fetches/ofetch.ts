import { ofetch } from "ofetch";
import { checkFetch } from "./check-fetch.js";

// It throws for an answer of 400 or more, retries, and reads the body, unless it is told not to.
await checkFetch((url, init) =>
  ofetch.raw(url, { ...init, ignoreResponseError: true, responseType: "stream", retry: false }),
);
await checkFetch(ofetch.native);
