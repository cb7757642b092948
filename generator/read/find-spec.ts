import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { isLoopback } from "../../src/settings/base-url.ts";
import { SpecError } from "./spec-error.ts";

/** A file, an address whose text nobody can have changed on the way, or a file of an installed package. */
export function findSpec(spec: string): string {
  if (/^[a-z]+:\/\//i.test(spec)) return checkAddress(spec);
  if (existsSync(spec)) return spec;
  const isPackaged = /^(@[\w.-]+\/)?\w[\w.-]*\//.test(spec);
  try {
    // From where the command runs, as a program there would.
    return createRequire(`${process.cwd()}/`).resolve(spec);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (isPackaged && code === "ERR_PACKAGE_PATH_NOT_EXPORTED")
      throw new SpecError(`--spec ${spec}: the package does not export that file; write its path in node_modules.`);
    throw new SpecError(`--spec ${spec}: there is no such file, nor a package that has it.`);
  }
}

function checkAddress(spec: string): string {
  if (URL.canParse(spec)) {
    const { protocol, hostname } = new URL(spec);
    if (protocol === "https:" || (protocol === "http:" && isLoopback(hostname))) return spec;
  }
  throw new SpecError(`--spec ${spec}: take a file, an https address, or one of this machine.`);
}
