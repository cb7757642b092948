import { createRequire } from "node:module";

// With an import, tsx would look into each of its files.
const require = createRequire(import.meta.url);

export const {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  lintFromString,
  loadConfig,
  parseYaml,
  YamlParseError,
} = require("@redocly/openapi-core") as typeof import("@redocly/openapi-core");
