import { createRequire } from "node:module";

// With an import, tsx would look into each of its files.
const require = createRequire(import.meta.url);
const { stringifyYaml } = require("@redocly/openapi-core") as typeof import("@redocly/openapi-core");

/** What stands in two places is written twice: YAML's names for parts would be no help to who edits it. */
export const writeYaml = (value: object): string => stringifyYaml(value, { noRefs: true, lineWidth: 130 });
