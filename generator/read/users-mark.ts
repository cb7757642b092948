/** The start of each file that users compile, where it can have a comment. */
export const usersMark = "// Compiled by `tikapi-fetch generate`";
