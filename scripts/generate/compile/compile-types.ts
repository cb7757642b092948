import { createRequire } from "node:module";
import { banner } from "./source-text.ts";

// An import makes Node read all of TypeScript twice more, to see what format it has and what it exports.
const { default: openapiTS, astToString } = createRequire(import.meta.url)(
  "openapi-typescript",
) as typeof import("openapi-typescript");

/** The types of every path and schema, by openapi-typescript, without what makes them twice as long as they need be. */
export async function compileTypes(json: string): Promise<string> {
  const text = astToString(await openapiTS(json));
  const [paths = "", rest = ""] = text.split(/^(?=export type webhooks)/m);
  return banner + tersePaths(paths) + terse(rest);
}

/** A path says which operations it has; what they do is said where they are. */
const tersePaths = (text: string): string =>
  terse(text)
    .replace(/^ +parameters: \{\n +\};\n/gm, "")
    .replace(/^ +\/\*\*(?:[^*]|\*(?!\/))*\*\/\n/gm, "");

/**
 * Leaves out members that cannot be given, and docs of parameters that methods have, too. Editors show a description
 * without its tag better.
 */
const terse = (text: string): string =>
  text
    .replace(/^ +\w+\?: never;\n/gm, "")
    .replace(/^ +\/\*\*(?:[^*]|\*(?!\/))*\*\/\n(?=.*: components\["parameters"\])/gm, "")
    .replaceAll("@description ", "");
