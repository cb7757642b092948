import type { Operation, Parameter } from "../read/read-operations.ts";
import { toName, toSource } from "./source-text.ts";

export type CallWriter = ReturnType<typeof createCallWriter>;

/** Writes calls as users do: for the JSDoc of the methods, for api.md and for the reference page. */
export function createCallWriter(operations: readonly Operation[]) {
  const common = findCommonParameters(operations);
  /** The parameters that show what a call is about: the required ones, or else those that say which thing is meant. */
  const selectShown = (operation: Operation) => selectParameters(operation, common);
  const listMembers = (operation: Operation) =>
    selectShown(operation).map(
      ({ name, example, schema }) => `${toName(name)}: ${toSource(example ?? schema.enum?.[0] ?? "…")}`,
    );
  return {
    selectShown,

    /** With the names of the shown parameters: `api.public.posts({ secUid })`. */
    writeShort(operation: Operation): string {
      const names = selectShown(operation).map(({ name }) => name);
      return writeCall(operation, operation.account ? "api.user({ accountKey })" : "api", writeOnOneLine(names));
    },

    /** With values, and with what is done with the answer, on one line. */
    writeExample(operation: Operation): string {
      const call = writeCall(operation, nameClient(operation), writeOnOneLine(listMembers(operation)));
      return operation.paging === undefined
        ? `const { json } = await ${call};`
        : `for await (const item of ${call}) console.log(item);`;
    },

    /** The same as a program, in short lines. */
    writeProgram(operation: Operation): string {
      const members = listMembers(operation).map((member) => `  ${member},\n`);
      const call = writeCall(operation, nameClient(operation), members.length === 0 ? "" : `{\n${members.join("")}}`);
      return [
        'import TikAPI from "tikapi-fetch";',
        "",
        'const api = TikAPI("API_KEY");',
        ...(operation.account ? ['const account = api.user({\n  accountKey: "ACCOUNT_KEY",\n});'] : []),
        "",
        ...(operation.paging === undefined
          ? [`const { json } = await ${call};`, "console.log(json);"]
          : [`const list = ${call};`, "for await (const item of list) console.log(item);"]),
      ].join("\n");
    },
  };
}

const nameClient = ({ account }: Operation): string => (account ? "account" : "api");

const writeCall = ({ id, account }: Operation, client: string, params: string): string =>
  `${client}.${account ? id.replace(/^user\./, "") : id}(${params})`;

const writeOnOneLine = (members: readonly string[]): string =>
  members.length === 0 ? "" : `{ ${members.join(", ")} }`;

function selectParameters({ parameters, paging, source }: Operation, common: ReadonlySet<string>): Parameter[] {
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

/** Parameters of all operations without an account say nothing about any one of them. */
function findCommonParameters(operations: readonly Operation[]): ReadonlySet<string> {
  const lists = operations
    .filter(({ account, parameters }) => !account && parameters.length > 0)
    .map(({ parameters }) => parameters.map(({ name }) => name));
  const [first = [], ...others] = lists;
  return new Set(first.filter((name) => others.every((names) => names.includes(name))));
}
