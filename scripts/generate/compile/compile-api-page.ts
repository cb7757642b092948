import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { describeResult } from "./result-types.ts";
import { toPascalCase } from "./source-text.ts";
import { type CallWriter, createCallWriter } from "./write-call.ts";

/** Where the page's links lead: the folder beside it, and what was compiled into that. */
export interface Linked {
  readonly folder: string;
  readonly methods: string;
  readonly types: string;
}

/** api.md: every operation by tag, in tables. A column that no operation of a tag needs is left out. */
export function compileApiPage(spec: Spec, operations: readonly Operation[], linked: Linked): string {
  const describing = { spec, calls: createCallWriter(operations), links: indexTypes(linked) };
  const topics = groupByTag(spec, operations);
  const lines = topics.flatMap(({ name, description, members }) => [
    "",
    `## ${name}`,
    "",
    ...(description === undefined ? [] : [description, ""]),
    ...compileTable(members.map((operation) => describeRow(describing, operation))),
  ]);
  const contents = topics.map(({ name }) => `[${name}](#${name.toLowerCase()})`);
  return `${[...introduce(operations.length, contents), ...lines].join("\n")}\n`;
}

interface Topic {
  readonly name: string;
  readonly description?: string;
  readonly members: readonly Operation[];
}

function groupByTag({ tags = [] }: Spec, operations: readonly Operation[]): readonly Topic[] {
  const hasTag = ({ source }: Operation, name: string) => source.tags?.includes(name) ?? false;
  const topics: Topic[] = tags.map((tag) => ({ ...tag, members: operations.filter((one) => hasTag(one, tag.name)) }));
  const rest = operations.filter((one) => !tags.some(({ name }) => hasTag(one, name)));
  return [...topics, { name: "Others", members: rest }].filter(({ members }) => members.length > 0);
}

const introduce = (count: number, contents: readonly string[]): string[] => [
  "<!-- Compiled from openapi/ by `npm run generate`. Do not edit. -->",
  "",
  "# All operations",
  "",
  `The ${count} operations by topic: ${contents.join(" · ")}.`,
  "",
  "- A call is shown with the parameters it needs, or else with those that say which thing is meant; _parameters_ leads to",
  "  all of them.",
  "- _needs_: a plan beyond the smallest, and the scopes that the account's owner must have granted.",
  "- _changes state_: never sent twice after it may have arrived.",
  "- _pages_: the items of a list and the parameter that leads on. Await such a call for one page, or iterate it for all",
  "  items.",
  "- ¹: known from the official package only, not on the documentation page.",
];

interface Describing {
  readonly spec: Spec;
  readonly calls: CallWriter;
  readonly links: Links;
}

type Row = Readonly<Record<"call" | "request" | "needs" | "changes state" | "pages" | "types", string>>;

function compileTable(rows: readonly Row[]): string[] {
  const columns = (Object.keys(rows[0] ?? {}) as (keyof Row)[]).filter((column) => rows.some((row) => row[column]));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((column) => row[column].replaceAll("|", "\\|")))),
  ];
}

function describeRow({ spec, calls, links }: Describing, operation: Operation): Row {
  const { source, account, method, path, scopes } = operation;
  const { result, item } = describeResult(spec, operation, operation.result);
  const marks = [source["x-documented"] === false && "¹", source.deprecated && ", deprecated"].filter(Boolean);
  const parameters = links.toParameters(operation);
  return {
    call: `\`${calls.writeShort(operation, account ? "api.user({ accountKey })" : "api")}\`<br>${source.summary}${marks.join("")}`,
    request: `\`${method} ${path}\``,
    needs: [source["x-plan"], source["x-access"] && `${source["x-access"]} customers`, ...scopes.map((s) => `\`${s}\``)]
      .filter(Boolean)
      .join(", "),
    "changes state": source["x-changes-state"] ? "yes" : "",
    pages: describePages(operation, links.toModels(item)),
    types: [parameters, links.toModels(result)].filter(Boolean).join(" → "),
  };
}

function describePages({ paging }: Operation, items: string): string {
  if (paging === undefined) return "";
  const next = Object.entries(paging.next).map(([name, source]) =>
    typeof source === "string" ? `\`${name}\`` : `\`${name}\`, counted`,
  );
  const way = `${paging.feed ? "polled " : ""}by ${next.join(" and ")}`;
  const change = paging.switch === undefined ? "" : `; \`${paging.switch.from}\` goes on as \`${paging.switch.to}\``;
  return `${items || "items"} ${way}${change}`;
}

interface Links {
  toParameters(operation: Operation): string;
  /** A link for each named type in a union; empty where none has a name. */
  toModels(type: string): string;
}

function indexTypes({ folder, methods, types }: Linked): Links {
  const parameterLines = indexLines(methods, /^export (?:interface|type) (\w+Params)\b/);
  const modelLines = indexLines(types, /^ {8}(\w+): /);
  const link = (text: string, file: string, line: number | undefined): string[] =>
    line === undefined ? [] : [`[${text}](${folder}/${file}#L${line})`];
  return {
    toParameters: ({ id, parameters }) =>
      parameters.length === 0
        ? ""
        : link("parameters", "methods.ts", parameterLines.get(`${toPascalCase(id)}Params`)).join(""),
    toModels: (type) =>
      type
        .split(" | ")
        .flatMap((name) => link(name, "types.ts", modelLines.get(name)))
        .join(" or "),
  };
}

/** The first line that each name is found on, from 1. */
function indexLines(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}
