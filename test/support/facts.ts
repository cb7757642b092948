import { readFileSync } from "node:fs";

const folder = new URL("../facts/", import.meta.url);

/** What is known of the API, apart from the spec: the text of a file in test/facts/. */
export const readFacts = (name: string): string => readFileSync(new URL(name, folder), "utf8");
