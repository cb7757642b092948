import { Agent, fetch } from "undici-6";
import { checkFetch, checkTransport } from "./check-fetch.js";

const dispatcher = new Agent({ connections: 2 });
await checkFetch((url, init) => fetch(url, { ...init, dispatcher }));
await checkFetch(fetch);
await checkTransport({ dispatcher });
await dispatcher.close();
