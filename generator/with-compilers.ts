/** What the command line loads when it generates: all that needs the compilers. */

export { listReservedNames } from "./check/list-reserved-names.ts";
export { generateClient } from "./generate-client.ts";
