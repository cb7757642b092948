/** Compiles the types of a spec in a process of its own: loading TypeScript alone takes a quarter of the time. */
import { compileTypes } from "./compile-types.ts";

process.once("message", async (json: string) => {
  process.send?.(await compileTypes(json), () => process.disconnect());
});
