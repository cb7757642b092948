// Compiled from openapi/ by `npm run generate`. Do not edit.

import type { ExampleNames } from "./example-names.js";
import type { AccountMethods, ListsByPath, PublicMethods } from "./methods.js";
import type { ErrorBody, Operations, Scope } from "./models.js";
import type { TikTokStatusCode } from "./operations.js";
import type { paths } from "./types.js";

/** What depends on the spec, for the types of the library that take it as a parameter. */
export interface CompiledTypes {
  operations: Operations;
  publicMethods: PublicMethods;
  accountMethods: AccountMethods;
  paths: paths;
  lists: ListsByPath;
  examples: ExampleNames;
  scope: Scope;
  errorBody: ErrorBody;
  tiktokCode: TikTokStatusCode;
}
