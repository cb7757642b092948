import type { Spec } from "../read/spec.ts";
import { banner } from "./source-text.ts";

/** The whole spec in one file, as tools read it. */
export const compileJson = (spec: Spec): string => `${JSON.stringify(spec, null, 2)}\n`;

/** TypeScript would read a literal type of all that the spec says; nobody needs that. */
export const jsonDeclaration = `${banner}export declare const paths: object;\n`;
