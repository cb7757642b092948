import type { Operation, Parameter } from "../src/spec/api-table.js";
import { listNeeds } from "./operation-needs.js";
import { commonOptions, listOptions, operationOptions } from "./options.js";
import { readSpecOperations, type SpecParameter } from "./spec.js";

/** The help of one operation: what it does and needs, and its parameters. */
export function describeOperation(operation: Operation): string {
  const { id, method, path, paging, parameters } = operation;
  const spec = readSpecOperations().get(id);
  const commands = paging === undefined ? ["call"] : ["list", "call"];
  const required = parameters.filter((parameter) => parameter.required).map((one) => nameOption(operation, one));
  const usage = commands.map((command) => `tikapi-fetch ${[command, id, ...required, "[options]"].join(" ")}`);
  const needs = spec === undefined ? [] : listNeeds(operation, spec);
  const about = [
    `${method} ${path}`,
    spec?.summary && `${spec.summary}.`,
    spec?.description,
    needs.length > 0 && `Needs: ${needs.join(", ")}`,
  ];
  const list = parameters.map((one) => describeParameter(operation, one, spec?.parameters.get(one.name) ?? {}));
  return `Usage: ${usage.join("\n       ")}

${about.filter(Boolean).join("\n")}

Parameters:
${list.join("\n") || "  none"}

Options: tikapi-fetch help ${commands.join(", tikapi-fetch help ")}
`;
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
    `${nameOption(operation, parameter)}${rules.length > 0 ? `  ${rules.join(", ")}` : ""}`,
    description && `    ${description}`,
    example !== undefined && `    Example: ${example}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `  ${line}`)
    .join("\n");
}

/** How to give a parameter: by its name, or by `--param` where an option has that name. */
function nameOption({ paging }: Operation, { name, types }: Parameter): string {
  const type = types.join(" or ");
  const isTaken = name in { ...commonOptions, ...(paging === undefined ? operationOptions : listOptions) };
  return isTaken ? `--param ${name}=<${type}>` : `--${name} <${type}>`;
}
