import type { Operation } from "../read/read-operations.ts";
import { componentName, resolve } from "../read/references.ts";
import type { Spec, SpecResponse } from "../read/spec.ts";
import { isName, toPascalCase } from "../read/type-names.ts";
import { toName } from "./source-text.ts";
import { ownTarget, type Target } from "./target.ts";

/** The names of all examples by operation and status, for the mocks. Shared error responses have types of their own. */
export function compileExampleNames(
  spec: Spec,
  operations: readonly Operation[],
  { banner }: Target = ownTarget,
): string {
  const used = new Set(operations.flatMap(({ source }) => Object.values(source.responses ?? {}).map(componentName)));
  const shared = Object.entries(spec.components.responses ?? {})
    .filter(([name]) => used.has(name))
    .map(([name, response]) => `type ${nameType(name)} = ${describeNames(spec, response)};\n`);
  const members = operations.map(({ id, source }) => {
    const statuses = Object.entries(source.responses ?? {}).map(([status, response]) => {
      const name = componentName(response);
      return `${toStatus(status)}: ${name === undefined ? describeNames(spec, response) : nameType(name)}`;
    });
    return `  ${toName(id)}: { ${statuses.join("; ")} };\n`;
  });
  return `${banner}${shared.join("")}\n${toInterface(members)}\n${accessors}`;
}

const nameType = (name: string): string => (isName(name) ? name : `${toPascalCase(name)}Response`);

function describeNames(spec: Spec, response: SpecResponse): string {
  const { content = {} } = resolve(spec, response);
  const names = Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
  return names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");
}

/** `default` and `4XX` are possible too. */
const toStatus = (status: string): string => (/^\d+$/.test(status) ? status : JSON.stringify(status));

const toInterface = (members: readonly string[]): string =>
  `/** Operation id → status → the names of the spec's examples. */\nexport interface ExampleNames {\n${members.join("")}}\n`;

const accessors = `/** A status that the spec has examples of. */
export type ExampleStatus<Id extends keyof ExampleNames = keyof ExampleNames> = Id extends unknown
  ? keyof ExampleNames[Id]
  : never;
/** The names of an operation's examples for a status: \`ExampleName<"public.check", 403>\`. */
export type ExampleName<
  Id extends keyof ExampleNames = keyof ExampleNames,
  Status = ExampleStatus<Id>,
> = Id extends unknown ? ExampleNames[Id][keyof ExampleNames[Id] & Status] : never;
`;
