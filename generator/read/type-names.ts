import type { Variant } from "./spec.ts";

/** What the generated files declare besides the types of the spec, and what they import. */
const taken: ReadonlySet<string> = new Set([
  // JavaScript's own, which a user of both could not tell apart.
  "Error",
  ...["paths", "components", "operations", "webhooks", "$defs", "WithRequired", "OneOf", "Record"],
  ...["Operations", "OperationId", "Params", "Result", "Item", "Scope"],
  ...["PublicMethods", "AccountMethods", "ListsByPath", "Page", "PageOf", "PagedCall", "PagingOptions", "FeedOptions"],
  ...["NewestFirstOptions", "CallOptions", "TikAPIResponse", "AnyPost", "AnyUser"],
  // What a compiled client exports beside the types of its spec.
  ...["AccountClient", "AccountOperationId", "ApiTable", "ArgumentsOf", "AuthorizationRequest", "CallOf", "Client"],
  ...["CompiledTypes", "ErrorOf", "ErrorOfResult", "ListAt", "ListInit", "ListOptionsAt", "ListPath", "ListsByPath"],
  ...["MethodOf", "MockTikAPI", "PublicOperationId", "RawClient", "ResumedList", "ResumeOptions", "TikAPI"],
  ...["TikTokCodeName", "TikTokStatusCode", "default", "table"],
  // Words of the language.
  ...["break", "case", "catch", "class", "const", "continue", "debugger", "delete", "do", "else", "enum", "export"],
  ...["extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "return", "super"],
  ...["switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "implements", "interface"],
  ...["let", "package", "private", "protected", "public", "static", "yield", "await", "async", "type", "Promise"],
  ...["any", "bigint", "boolean", "never", "null", "number", "object", "string", "symbol", "undefined", "unknown"],
]);

/** The name of the type of a schema. */
export function modelName(schema: string): string {
  const name = isName(schema) ? schema : toPascalCase(schema).replace(/^(?=\d)/, "_");
  return taken.has(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}Body` : name;
}

/** The name of the type of an operation's parameters. */
export const paramsName = (id: string): string => `${toPascalCase(id)}Params`;

/** The same for one of its variants: `PublicSearchUsersParams`, `PublicHashtagByNameParams`. */
export const variantParamsName = (id: string, { parameter, value }: Variant): string =>
  paramsName(`${id}.${value === undefined ? `by.${parameter}` : value}`);

export const isName = (text: string): boolean => /^[A-Za-z_$][\w$]*$/.test(text);

/** `public.posts` → `PublicPosts` */
export const toPascalCase = (id: string): string =>
  id
    .split(/[^A-Za-z0-9$]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
