import openapiTS, { astToString } from "openapi-typescript";
import { banner } from "./source-text.ts";

/** The types of every path and schema, by openapi-typescript; editors show a description without its tag better. */
export async function compileTypes(json: string): Promise<string> {
  return banner + astToString(await openapiTS(json)).replaceAll("@description ", "");
}
