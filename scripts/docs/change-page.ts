import { readFileSync } from "node:fs";

/** Replaces the logo of Redoc, after the words "API docs by". */
const logo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='11'%3ERedoc%3C/text%3E%3C/svg%3E";

/** Redoc loads its logo from its makers, which tells them about readers. The policy blocks any other request too. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; connect-src blob:";

/** The languages of the samples, by the names that Redoc knows instead. The change below renames them, and puts ours first. */
export const languages = { client: "JavaScript", openapiFetch: "Node.js", curl: "curl" };

const readFile = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

const changes: readonly (readonly [find: RegExp, replace: string])[] = [
  [/<head>/, `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`],
  [/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, logo],
  [
    /(\{key:`curl`,label:`curl`,lang:`bash`\},)(\{key:`javascript`,label:)`JavaScript`(,lang:`javascript`\},\{key:`node`,label:)`Node\.js`(,lang:`javascript`\},)/,
    "$2`tikapi-fetch`$3`openapi-fetch`$4$1",
  ],
  [/<\/head>/, `<style>\n${readFile("page.css")}</style>\n<script>\n${readFile("page.js")}</script>\n</head>`],
];

/** Changes the page of Redoc: no network, our names for the samples, and what readers with a keyboard or weak eyes need. */
export function changePage(html: string): string {
  return changes.reduce((text, [find, replace]) => {
    if (!find.test(text)) throw new Error(`The page of Redoc no longer has ${find}. Find what replaces it.`);
    return text.replace(find, replace);
  }, html);
}
