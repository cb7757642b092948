import { readBlocks } from "../../test/support/document-blocks.ts";

/** A small program that uses the packed package as its users do. It is compiled and run in a folder of its own. */
export interface Consumer {
  readonly name: string;
  /** Who has this, and what could break for them. */
  readonly why: string;
  /** Its files: a folder in test/. */
  readonly folder: string;
  /** More files, by name. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Files that others published in packages, by the name that they get here. */
  readonly published?: Readonly<Record<string, PublishedFile>> | undefined;
  /** Of its package.json. @default "commonjs" */
  readonly type?: "module" | undefined;
  /** Written as tsconfig.json, with the options that all share. */
  readonly tsconfig?: TsConfig | undefined;
  /** Installed by this package manager, away from all others, with TypeScript beside it. */
  readonly installWith?: "pnpm" | "yarn" | undefined;
  /**
   * Run one after the other in its folder. The first word of each is a Node (`node`: the one that runs this; `node-24`: of
   * the pinned binaries, which are for Linux), or a file of a pinned package, which that Node runs.
   */
  readonly steps: readonly string[];
}

/** A file in a version of a package, of which nothing else is unpacked. */
export interface PublishedFile {
  readonly package: string;
  readonly file: string;
}

export interface TsConfig {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}

/** The code of a recipe: of the programs below a heading of a guide, the first one unless `index` says otherwise. */
export function readRecipe(heading: string, index = 0, guide = "RECIPES.md"): string {
  const programs = readBlocks(guide).filter((block) => block.heading === heading && /^(js|tsx?)$/.test(block.language));
  const code = programs[index]?.code;
  if (code === undefined) throw new Error(`${guide} has no program ${index} under "${heading}".`);
  return code;
}
