import { createRequire } from "node:module";

// With an import, Node would parse all of TypeScript twice more, for its format and its exports.
const require = createRequire(import.meta.url);

export const ts = require("typescript") as typeof import("typescript");
export const { default: openapiTS, astToString } = require("openapi-typescript") as typeof import("openapi-typescript");
