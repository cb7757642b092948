import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/reference/", import.meta.url);

/** Whether the facts about the API are at hand: they lie beside the project, not in it. */
export const hasReference = existsSync(folder);

export const readReference = (name: string): string => readFileSync(new URL(name, folder), "utf8");
