/** Shows a page of the guide in a browser's place, for an account and for one that there is none of, and prints both texts. */
import { createServer } from "node:http";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Window } from "happy-dom";
import { isNobody, refuseNobody } from "./nobody.mjs";
import { GET } from "./out/route.js";
import { listen } from "./serve-api.mjs";

const origin = await listen(
  createServer(async ({ url }, response) => {
    const request = new Request(origin + url);
    const answer = isNobody(request.url) ? refuseNobody() : await GET(request);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  }),
);

const window = new Window({ url: origin });
/** As in a browser, an address is one below that of the page. */
class PageRequest extends Request {
  constructor(input, init) {
    super(typeof input === "string" ? new URL(input, origin) : input, init);
  }
}
const { document, navigator } = window;
// Newer versions of Node have a navigator that cannot be assigned to.
for (const [name, value] of Object.entries({ window, document, navigator, Request: PageRequest }))
  Object.defineProperty(globalThis, name, { value, configurable: true });

const { createElement } = await import("react");
const { createRoot } = await import("react-dom/client");
const { Profile } = await import("./out/profile.js");

async function show(username) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const place = document.createElement("div");
  document.body.append(place);
  const profile = createElement(Profile, { username });
  createRoot(place).render(createElement(QueryClientProvider, { client }, profile));
  while (!/[^…]/.test(place.textContent)) await new Promise((resolve) => setTimeout(resolve, 5));
  return place.textContent;
}

console.log(`${await show("quiet.harbor")},${await show("nobody")}`);
process.exit();
