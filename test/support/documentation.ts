import { existsSync, readFileSync } from "node:fs";

const file = new URL("../../../shared/reference/tikapi-documentation-v3.1.4.txt", import.meta.url);

/** The text of TikAPI's documentation page: not ours to give away, so it lies beside the project, if anywhere. */
export const documentation = existsSync(file) ? readFileSync(file, "utf8") : undefined;
