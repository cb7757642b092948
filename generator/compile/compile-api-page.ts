import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { modelName } from "../read/type-names.ts";
import { describeResult } from "./result-types.ts";
import { type CallWriter, createCallWriter } from "./write-call.ts";

/** api.md: tables of all operations, by tag. It has no links to other files, since the package ships it without them. */
export function compileApiPage(spec: Spec, operations: readonly Operation[]): string {
  const calls = createCallWriter(operations);
  const topics = groupByTag(spec, operations);
  const sections = topics.flatMap(({ name, description, members }) => [
    "",
    `## ${name}`,
    "",
    ...(description === undefined ? [] : [description, ""]),
    ...compileTable(members.map((operation) => describeRow(spec, calls, operation))),
  ]);
  const hasOptionalAccount = operations.some(({ optionalAccount }) => optionalAccount);
  const contents = topics.map(({ name }) => `[${name}](#${name.toLowerCase().replaceAll(" ", "-")})`);
  return `${[...introduce(operations.length, contents, hasOptionalAccount), ...sections].join("\n")}\n`;
}

interface Topic {
  readonly name: string;
  readonly description?: string;
  readonly members: readonly Operation[];
}

function groupByTag({ tags = [] }: Spec, operations: readonly Operation[]): readonly Topic[] {
  const hasTag = ({ source }: Operation, name: string) => source.tags?.includes(name) ?? false;
  const topics: Topic[] = tags.map((tag) => ({
    ...tag,
    members: operations.filter((operation) => hasTag(operation, tag.name)),
  }));
  const rest = operations.filter((operation) => !tags.some(({ name }) => hasTag(operation, name)));
  return [...topics, { name: "Others", members: rest }].filter(({ members }) => members.length > 0);
}

const introduce = (count: number, contents: readonly string[], hasOptionalAccount: boolean): string[] => [
  "<!-- Compiled from openapi/ by `npm run generate`. Do not edit. -->",
  "",
  "# All operations",
  "",
  `The ${count} operations by topic: ${contents.join(" · ")}.`,
  "",
  "- Each call is shown with its required parameters, or else with those that say what it is about; _optional_ lists the",
  "  others.",
  ...(hasOptionalAccount
    ? ["- `{ accountKey }`: the call may be for an account, by this option after its parameters."]
    : []),
  "- _needs_: the plan, if the smallest is not enough, and the scopes that the owner of the account must have granted.",
  "- _changes state_: never retried once it may have arrived.",
  "- _pages_: the items of a list and the parameter for the next page. Await the call for one page, or iterate it for all",
  "  items.",
  '- _body_ and the items of pages are types to import: `import type { Post } from "tikapi-fetch"`. Your editor shows their',
  "  fields, and what each parameter means.",
  "- ¹: not on the documentation page, only in the official package.",
];

type Row = Readonly<Record<"call" | "optional" | "request" | "needs" | "changes state" | "pages" | "body", string>>;

/** A column that no row needs is left out. */
function compileTable(rows: readonly Row[]): string[] {
  const columns = (Object.keys(rows[0] ?? {}) as (keyof Row)[]).filter((column) => rows.some((row) => row[column]));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((column) => row[column].replaceAll("|", "\\|")))),
  ];
}

function describeRow(spec: Spec, calls: CallWriter, operation: Operation): Row {
  const { source, method, path, scopes, parameters, optionalAccount } = operation;
  const { result, item } = describeResult(spec, operation, operation.result);
  const marks = [source["x-documented"] === false && "¹", source.deprecated && ", deprecated"].filter(Boolean);
  const shown = calls.selectShown(operation);
  const others = parameters.filter((parameter) => !shown.includes(parameter)).map(({ name }) => name);
  const optional = [others.join(", "), optionalAccount && "{ accountKey }"].filter(Boolean);
  return {
    call: `\`${calls.writeShort(operation)}\`<br>${source.summary}${marks.join("")}`,
    optional: optional.map((names) => `\`${names}\``).join(", "),
    request: `\`${method} ${path}\``,
    needs: [source["x-plan"], source["x-access"] && `${source["x-access"]} customers`, ...scopes.map((s) => `\`${s}\``)]
      .filter(Boolean)
      .join(", "),
    "changes state": source["x-changes-state"] ? "yes" : "",
    pages: describePages(operation, nameTypes(spec, item)),
    body: nameTypes(spec, result),
  };
}

function describePages({ paging }: Operation, items: string): string {
  if (paging === undefined) return "";
  const next = Object.entries(paging.next).map(([name, source]) =>
    typeof source === "string" ? `\`${name}\`` : `\`${name}\`, counted`,
  );
  const way = `${paging.feed ? "polled " : ""}by ${next.join(" and ")}`;
  const change = paging.switch === undefined ? "" : `; \`${paging.switch.from}\` continues as \`${paging.switch.to}\``;
  return `${items || "items"} ${way}${change}`;
}

/** The types of a union that users can import; empty where none has a name. */
function nameTypes({ components }: Spec, type: string): string {
  const models = new Set(Object.keys(components.schemas).map(modelName));
  return type
    .split(" | ")
    .filter((name) => models.has(name))
    .map((name) => `\`${name}\``)
    .join(" or ");
}
