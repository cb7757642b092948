import type { Operation, Parameter } from "../read/read-operations.ts";
import { toComment, toSource } from "./source-text.ts";
import { ownTarget, type Target } from "./target.ts";

/** The values that shared parameters can have, each list named after its parameter: `SearchCategory` gives `searchCategories`. */
export function compileValues(operations: readonly Operation[], { banner }: Target = ownTarget): string {
  const lists = new Map<string, string>();
  for (const { parameters } of operations) {
    for (const parameter of parameters) {
      const name = nameList(parameter);
      if (name !== undefined) lists.set(name, writeList(name, parameter, operations));
    }
  }
  const scopes = [...new Set(operations.flatMap((operation) => operation.scopes))].sort();
  const comment = toComment(["All permissions that an app can ask the owner of an account for."], "");
  return [
    banner.trimEnd(),
    "",
    ...[...lists.values(), `${comment}export const scopes = ${toSource(scopes)} as const;`],
    "",
  ].join("\n");
}

/** Only a shared parameter has a name of its own, and only a name of letters can be that of a constant. */
function nameList({ component, schema }: Parameter): string | undefined {
  if (component === undefined || schema.enum === undefined || !/^[A-Z][A-Za-z0-9]*$/.test(component)) return undefined;
  const singular = component[0]?.toLowerCase() + component.slice(1);
  return singular.endsWith("y") ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}

function writeList(
  name: string,
  { component, description, schema }: Parameter,
  operations: readonly Operation[],
): string {
  const takers = operations.flatMap(({ id, parameters }) =>
    parameters.filter((one) => one.component === component).map((one) => `\`${one.name}\` of \`${id}\``),
  );
  const comment = toComment([`All values of ${takers.join(" and of ")}: ${description ?? ""}`.replace(/: $/, ".")], "");
  return `${comment}export const ${name} = ${toSource(schema.enum)} as const;`;
}
