import { usersMark } from "../read/users-mark.ts";

/** Where the compiled files go, and what they import. */
export interface Target {
  /** The first line of every file that can have a comment. */
  readonly banner: string;
  /** Where the compiled files find a file of the library, such as `list/page`. */
  readonly libraryOf: (file: string) => string;
  /** Where they find the table of operations. */
  readonly tableFile: string;
}

/** The files in generated/, which are a part of the library. */
export const ownTarget: Target = {
  banner: "// Compiled from openapi/ by `npm run generate`. Do not edit.\n\n",
  libraryOf: (file) => `../src/${file}.js`,
  tableFile: "./operations.js",
};

/** The files in a user's folder, which import one entry of the package. */
export const createUsersTarget = (source: string): Target => ({
  banner: `${usersMark} from ${source}. Do not edit.\n\n`,
  libraryOf: () => "tikapi-fetch/runtime",
  // A program that is run as it is, or by webpack, finds no file behind an import of `./file.js`: only types are imported so.
  tableFile: "./index.js",
});
