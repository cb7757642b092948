import { describeLink, readTikTokLink, type TikTokLink } from "../links/tiktok-link.js";
import type { Operation, Parameter } from "../spec/api-table.js";
import { readMember } from "../spec/read-value.js";

/** Says how to write a text that a parameter refuses; `undefined` for a text that it takes. */
export function explainText(
  { parameters }: Operation,
  parameter: Parameter,
  text: string,
  refuse: (parameter: Parameter, text: string) => string | undefined,
): string | undefined {
  const problem = refuse(parameter, text);
  const { link: parts, pattern } = parameter;
  // What has a pattern says itself whether it takes links; free text may have one in it.
  const isOfLinks = problem !== undefined || (parts !== undefined && pattern === undefined);
  const link = isOfLinks ? readTikTokLink(text) : undefined;
  if (link !== undefined) return explainLink(link, parameter, parameters);
  // A choice names the nearest of its values.
  if (problem === undefined || parameter.enum !== undefined) return problem;
  const bare = text.trim().replace(/^[@#]/, "");
  const meant = [bare, bare.toLowerCase()].find((one) => one !== "" && refuse(parameter, one) === undefined);
  return meant === undefined ? problem : `${problem}. Did you mean ${JSON.stringify(meant)}?`;
}

function explainLink(link: TikTokLink, parameter: Parameter, others: readonly Parameter[]): string {
  if (link.kind === "short")
    return "is a short link, which only TikTok can resolve: open it in a browser, and give the address that it leads to";
  const what = `is ${describeLink(link)}`;
  const part = findPart(link, parameter);
  if (part !== undefined) return `${what}; its ${part.name} is ${JSON.stringify(part.value)}`;
  for (const other of others) {
    const fit = findPart(link, other);
    if (fit !== undefined) return `${what}, whose ${fit.name} ${JSON.stringify(fit.value)} goes into ${other.name}`;
  }
  const { about } = parameter;
  return about === undefined ? what : `${what}, but expected: ${about}`;
}

/** The part of a link that a parameter takes. */
export function findPart(
  link: TikTokLink,
  { link: parts = [] }: Parameter,
): { name: string; value: string } | undefined {
  for (const part of parts) {
    const [kind, name = ""] = part.split(".");
    const value = link.kind === kind ? readMember(link, name) : undefined;
    if (typeof value === "string") return { name, value };
  }
  return undefined;
}
