import type { SpecResponse } from "../../generator/read/spec.ts";
import { joinWords, quote } from "../spec-diff/change.ts";
import { type DraftContext, withQuestions } from "./action.ts";
import { type DraftedParameter, draftParameter } from "./draft-parameter.ts";
import type { OfficialOperation } from "./official-operations.ts";

/** An operation that the spec has not yet, with the questions about it first. */
export function draftOperation(
  operation: OfficialOperation,
  context: DraftContext,
  questions: readonly string[] = [],
): object {
  const drafted = operation.parameters.map((parameter) => draftParameter(parameter, context));
  const outside = drafted.filter((_, index) => operation.parameters[index]?.in !== "body");
  return {
    ...withQuestions([
      ...questions,
      ...askAboutOperation(operation, context),
      ...drafted.flatMap(({ questions }) => questions),
    ]),
    operationId: operation.id,
    ...(operation.tags.length === 0 ? {} : { tags: operation.tags }),
    "x-documented": false,
    "x-since": context.version,
    security: listKeys(operation),
    ...(outside.length === 0 ? {} : { parameters: outside.map(({ node }) => node) }),
    ...draftBody(operation, drafted),
    responses: listCommonErrors(operation, context),
  };
}

/** The keys that an operation needs, as its `security`. */
export const listKeys = ({ account, scopes }: OfficialOperation): readonly object[] => [
  { ApiKey: [], ...(account ? { AccountKey: scopes } : {}) },
];

/** All that the package does not say of an operation. */
function askAboutOperation(operation: OfficialOperation, { operations, version }: DraftContext): string[] {
  const { method, help, tags, parameters } = operation;
  const pagers = new Set(operations.flatMap(({ paging }) => Object.keys(paging?.next ?? {})));
  const cursors = parameters.filter(({ name }) => pagers.has(name)).map(({ name }) => quote(name));
  return [
    `What is it for? Write summary and description in your own words.${cite(help)}`,
    ...(tags.length === 0 ? ["Which topic is it of? Write tags."] : []),
    'What does it answer? Write responses "200": a schema, examples, and x-confidence.',
    ...(method === "GET" ? [] : ["Does it change state? Write x-changes-state: true or false."]),
    ...(cursors.length === 0
      ? []
      : [
          `How does it page? It takes ${joinWords(cursors)}, as lists do. Write x-pagination, and let the parameter take all that the body's cursor can be.`,
        ]),
    "Is it for all customers? If not, write x-plan or x-access.",
    `Is ${version} the first version that has it? If not, correct x-since.`,
  ];
}

export const cite = (help: string | undefined): string => (help === undefined ? "" : ` The package says: "${help}".`);

/** The errors that all operations with the same keys can answer with, in the same words. */
function listCommonErrors({ account }: OfficialOperation, { operations }: DraftContext): object {
  const [first, ...others] = operations.filter((operation) => operation.account === account);
  const isCommon = (status: string, { $ref }: SpecResponse) =>
    $ref !== undefined && others.every(({ source }) => source.responses[status]?.$ref === $ref);
  const entries = Object.entries(first?.source.responses ?? {});
  return Object.fromEntries(entries.filter(([status, response]) => isCommon(status, response)));
}

function draftBody({ parameters }: OfficialOperation, drafted: readonly DraftedParameter[]): object {
  const inBody = parameters.flatMap((parameter, index) =>
    parameter.in === "body" ? [{ ...parameter, schema: drafted[index]?.schema }] : [],
  );
  if (inBody.length === 0) return {};
  const required = inBody.filter((parameter) => parameter.required).map(({ name }) => name);
  const schema = {
    type: "object",
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(inBody.map(({ name, schema }) => [name, schema])),
  };
  return { requestBody: { required: required.length > 0, content: { "application/json": { schema } } } };
}
