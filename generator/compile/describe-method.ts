import { explainDeprecation } from "../read/explain-deprecation.ts";
import type { Operation } from "../read/read-operations.ts";

/** The lines of a method's JSDoc. */
export function describeMethod(operation: Operation, example: string): string[] {
  const { id, source, parameters } = operation;
  const reason = explainDeprecation(source);
  return [
    `${source.summary ?? id}.`,
    ...(source.description === undefined ? [] : ["", source.description.trim()]),
    "",
    listNotes(operation).join(" · "),
    ...(parameters.length === 0 ? [] : [""]),
    ...parameters.map(
      ({ name, description = "", required }) =>
        `@param params.${name} ${description.trim()}${required ? " Required." : ""}`,
    ),
    ...(reason === undefined ? [] : [`@deprecated ${reason[0]?.toUpperCase()}${reason.slice(1)}.`]),
    "@example",
    example,
  ];
}

/** The request, what it needs and whether it changes state. */
function listNotes({ source, scopes, method, path, optionalAccount }: Operation): string[] {
  const confidence = source.responses["200"]?.["x-confidence"];
  return [
    `\`${method} ${path}\``,
    source["x-plan"] === undefined ? undefined : `plan: ${source["x-plan"]}`,
    source["x-access"] === undefined ? undefined : `access: ${source["x-access"]} customers`,
    optionalAccount ? "may be called for an account: option `accountKey`" : undefined,
    scopes.length === 0 ? undefined : `scope: ${scopes.join(", ")}`,
    source["x-changes-state"] ? "changes state: never retried once it may have arrived" : undefined,
    source["x-since"] === undefined ? undefined : `since ${source["x-since"]} of the API`,
    source["x-documented"] === false ? "not on the documentation page" : undefined,
    confidence === undefined ? undefined : `body: ${confidence}`,
  ].filter((note) => note !== undefined);
}
