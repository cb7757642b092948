import type { Operation, Parameter } from "../src/spec/api-table.js";
import { writeExample } from "./example-command.js";
import { nameOption } from "./name-option.js";
import type { SpecOperation, SpecParameter } from "./spec.js";

/** The help of one operation: what it does and needs, its parameters, and a command that calls it. */
export function describeOperation(operation: Operation, operations: readonly Operation[], spec: SpecOperation): string {
  const { id, method, path, paging, parameters } = operation;
  const commands = paging === undefined ? ["call"] : ["list", "call"];
  const required = parameters.filter((parameter) => parameter.required).map((one) => nameValue(operation, one));
  const usage = commands.map((command) => `tikapi-fetch ${[command, id, ...required, "[options]"].join(" ")}`);
  const about = [`${method} ${path}`, `${spec.summary}.`, spec.description, ...describeNeeds(operation, spec)];
  const list = parameters.map((one) => describeParameter(operation, one, spec.parameters.get(one.name) ?? {}));
  return `Usage: ${usage.join("\n       ")}

${about.filter(Boolean).join("\n")}

Parameters:
${list.join("\n") || "  none"}

Example:
  ${writeExample(operation, operations, spec)}

Options: tikapi-fetch help ${commands.join(", tikapi-fetch help ")}
`;
}

function describeNeeds(
  { account, changesState }: Operation,
  { plan, access, scopes, deprecated, docs }: SpecOperation,
) {
  const key = scopes.length > 0 ? `, with the scope${scopes.length > 1 ? "s" : ""} ${scopes.join(", ")}` : "";
  return [
    deprecated !== null && `Deprecated: ${deprecated}.`,
    `Plan: ${plan ?? "any"}${access === null ? "" : `, for ${access} customers only`}`,
    `Account: ${account ? `needs its key in TIKAPI_ACCOUNT_KEY${key}` : "none"}`,
    changesState && "Changes state: a failed call is never repeated once it may have arrived.",
    docs !== null && `${docs.description ?? "See also"}: ${docs.url}`,
  ];
}

function describeParameter(
  operation: Operation,
  parameter: Parameter,
  { description, example }: SpecParameter,
): string {
  const { required, enum: choices, minimum, maximum } = parameter;
  const rules = [
    required && "required",
    parameter.default !== undefined && `default ${parameter.default}`,
    choices && `one of ${choices.join(", ")}`,
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
  ].filter(Boolean);
  const lines = [
    `${nameValue(operation, parameter)}${rules.length > 0 ? `  ${rules.join(", ")}` : ""}`,
    description && `    ${description}`,
    example !== undefined && `    Example: ${example}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `  ${line}`)
    .join("\n");
}

const nameValue = (operation: Operation, { name, types }: Parameter): string =>
  `${nameOption(operation, name)}<${types.join(" or ")}>`;
