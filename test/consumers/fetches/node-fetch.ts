import { Agent } from "node:http";
import fetch from "node-fetch";
import { checkFetch } from "./check-fetch.js";

const agent = new Agent({ keepAlive: false });
await checkFetch((url, init) => fetch(url, { ...init, agent }));
await checkFetch(fetch);
