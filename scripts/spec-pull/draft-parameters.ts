import type { Operation } from "../../generator/read/read-operations.ts";
import { resolve } from "../../generator/read/references.ts";
import { quote } from "../spec-diff/change.ts";
import { type Action, type DraftContext, pathTo, withQuestions } from "./action.ts";
import type { Pair } from "./compare-official.ts";
import { draftParameter, redraftParameter } from "./draft-parameter.ts";

/** One parameter as it is now. */
interface Entry {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly node: object;
  readonly schema: object;
  readonly questions: readonly string[];
}

/** What changes the parameters of an operation into those of the package: the old ones go, then the new ones come. */
export function draftParameters({ before, after, parameters }: Pair, context: DraftContext): Action[] {
  const { added, changed, removed } = parameters;
  const gone = [...removed, ...changed.map((change) => change.before)];
  const entries: Entry[] = [
    ...changed.map((change) => ({ ...change.after, ...redraftParameter(change.before, change.after) })),
    ...added.map((parameter) => ({ ...parameter, ...draftParameter(parameter, context) })),
  ];
  if (gone.length + entries.length === 0) return [];
  const target = pathTo(after);
  const questions = [
    ...removed.map(
      ({ name }) => `The package has no ${quote(name)} any more. Does the API refuse it? If not, keep it.`,
    ),
    ...changed.flatMap(({ clauses, after: { name } }) =>
      clauses.some((clause) => clause.startsWith("no longer takes"))
        ? [
            `The package lets fewer values of ${quote(name)} through. Does the API refuse the others? If not, keep them.`,
          ]
        : [],
    ),
    ...entries.flatMap((entry) => entry.questions),
  ];
  const outside = entries.filter((entry) => entry.in !== "body");
  return [
    ...gone
      .filter((parameter) => parameter.in !== "body")
      .map(({ name }): Action => ({ target: `${target}.parameters[?(@.name=='${name}')]`, remove: true })),
    ...draftBody(
      before,
      target,
      gone.filter((parameter) => parameter.in === "body").map(({ name }) => name),
      entries.filter((entry) => entry.in === "body"),
      context,
    ),
    ...(outside.length + questions.length === 0
      ? []
      : [
          {
            target,
            update: {
              ...withQuestions(questions),
              ...(outside.length === 0 ? {} : { parameters: outside.map(({ node }) => node) }),
            },
          },
        ]),
  ];
}

/** The properties of the JSON body. */
function draftBody(
  operation: Operation,
  target: string,
  gone: readonly string[],
  entries: readonly Entry[],
  { spec }: DraftContext,
): Action[] {
  if (gone.length + entries.length === 0) return [];
  const names = new Set([...gone, ...entries.map(({ name }) => name)]);
  const kept = operation.parameters.filter((parameter) => parameter.in === "body" && !names.has(parameter.name));
  const required = [...kept, ...entries].filter((parameter) => parameter.required).map(({ name }) => name);
  const update = {
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(entries.map(({ name, schema }) => [name, schema])),
  };
  const place = findBody(operation, target);
  if (place === undefined) {
    const content = { "application/json": { schema: { type: "object", ...update } } };
    return [{ target, update: { requestBody: { required: required.length > 0, content } } }];
  }
  const { requestBody } = operation.source;
  const body = requestBody && resolve(spec, requestBody).content["application/json"]?.schema;
  const old = body && resolve(spec, body);
  return [
    ...gone.map((name): Action => ({ target: `${place}.properties['${name}']`, remove: true })),
    // A list can only be added to, so the old one goes first.
    ...(old?.required === undefined ? [] : [{ target: `${place}.required`, remove: true } as const]),
    { target: place, update },
  ];
}

/** Where the schema of the body stands. */
function findBody({ source }: Operation, target: string): string | undefined {
  const { requestBody } = source;
  if (requestBody === undefined) return undefined;
  const body = requestBody.$ref === undefined ? `${target}.requestBody` : toPath(requestBody.$ref);
  const schema = requestBody.content?.["application/json"]?.schema;
  return schema?.$ref === undefined ? `${body}.content['application/json'].schema` : toPath(schema.$ref);
}

const toPath = (reference: string): string => `$${reference.slice(1).replaceAll("/", ".")}`;
