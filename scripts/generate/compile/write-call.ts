import type { Operation, Parameter } from "../read/read-operations.ts";
import { toName, toSource } from "./source-text.ts";

/** Writes calls the way users do: for the JSDoc of the methods, for api.md and for the reference page. */
export interface CallWriter {
  /** With the names of the shown parameters: `api.public.posts({ secUid })`. */
  writeShort(operation: Operation, client: string): string;
  /** With values, and with what is done with the answer, on one line. */
  writeExample(operation: Operation, client: string): string;
  /** The same as a program, in short lines. */
  writeProgram(operation: Operation): string;
  /** The parameters that show what a call is about: the required ones, or else those that say which thing is meant. */
  selectShown(operation: Operation): readonly Parameter[];
}

export function createCallWriter(operations: readonly Operation[]): CallWriter {
  const common = findCommonParameters(operations);
  const selectShown = (operation: Operation) => selectParameters(operation, common);
  return {
    selectShown,
    writeShort(operation, client) {
      const names = selectShown(operation).map(({ name }) => name);
      return `${methodPath(operation, client)}(${names.length === 0 ? "" : `{ ${names.join(", ")} }`})`;
    },
    writeExample(operation, client) {
      const members = giveValues(selectShown(operation));
      const call = `${methodPath(operation, client)}(${members.length === 0 ? "" : `{ ${members.join(", ")} }`})`;
      return operation.paging === undefined
        ? `const { json } = await ${call};`
        : `for await (const item of ${call}) console.log(item);`;
    },
    writeProgram(operation) {
      const members = giveValues(selectShown(operation)).map((member) => `  ${member},\n`);
      const { account, paging } = operation;
      const call = `${methodPath(operation, account ? "account" : "api")}(${members.length === 0 ? "" : `{\n${members.join("")}}`})`;
      return [
        'import TikAPI from "tikapi-fetch";',
        "",
        'const api = TikAPI("API_KEY");',
        ...(account ? ['const account = api.user({\n  accountKey: "ACCOUNT_KEY",\n});'] : []),
        "",
        ...(paging === undefined
          ? [`const { json } = await ${call};`, "console.log(json);"]
          : [`const list = ${call};`, "for await (const item of list) console.log(item);"]),
      ].join("\n");
    },
  };
}

const giveValues = (parameters: readonly Parameter[]): string[] =>
  parameters.map(({ name, example, schema }) => `${toName(name)}: ${toSource(example ?? schema.enum?.[0] ?? "…")}`);

const methodPath = ({ id, account }: Operation, client: string): string =>
  `${client}.${account ? id.replace(/^user\./, "") : id}`;

function selectParameters(operation: Operation, common: ReadonlySet<string>): Parameter[] {
  const { parameters, paging, source } = operation;
  const required = parameters.filter((parameter) => parameter.required);
  if (required.length > 0) return required;
  const [variant] = source["x-variants"] ?? [];
  if (variant !== undefined) return parameters.filter(({ name }) => name === variant.parameter);
  return parameters.filter(
    ({ name, documented, example, schema }) =>
      documented &&
      example !== undefined &&
      schema.default === undefined &&
      !common.has(name) &&
      paging?.next[name] === undefined,
  );
}

/** What all operations without an account take tells nothing about any of them. */
function findCommonParameters(operations: readonly Operation[]): ReadonlySet<string> {
  const lists = operations
    .filter(({ account, parameters }) => !account && parameters.length > 0)
    .map(({ parameters }) => parameters.map(({ name }) => name));
  const [first = [], ...others] = lists;
  return new Set(first.filter((name) => others.every((names) => names.includes(name))));
}
