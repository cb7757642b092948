import fetch from "cross-fetch";
import { checkFetch } from "./check-fetch.js";

await checkFetch((url, init) => fetch(url, init));
await checkFetch(fetch);
