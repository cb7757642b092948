import type { CompiledTypes } from "../../generated/compiled-types.js";
import { findNearestName } from "../settings/nearest-name.js";
import type { SpecTypes } from "../spec/spec-types.js";
import type { ScriptedTikAPI } from "../testing/stage.js";

export interface MockOptions<Types extends SpecTypes = CompiledTypes> {
  /** Port to listen on. @default 0, for a free one */
  port?: number | undefined;
  /** Address to listen on. In a container, `"0.0.0.0"` lets others reach it. @default "127.0.0.1" */
  host?: string | undefined;
  /** File or URL of another spec of the API. @default the spec of this client */
  spec?: string | undefined;
  /** Scripts operations before the server starts, as with `mockTikAPI()`. @default none */
  script?: MockScript<Types> | undefined;
  /** Takes one line about each request: method, path, status. @default none */
  log?: ((line: string) => void) | undefined;
}

/**
 * Scripts operations of the mock server. A reset loses the connection, a timeout leaves it silent.
 *
 * @example
 * const script: MockScript = (tiktok) => {
 *   tiktok.on("public.posts").pages(["1", "2"], ["3"]);
 * };
 */
export type MockScript<Types extends SpecTypes = CompiledTypes> = (
  tiktok: ScriptedTikAPI<Types>,
) => void | Promise<void>;

/** JavaScript callers, and the command line, can pass anything. */
export function checkOptions<Types extends SpecTypes>(options: MockOptions<Types>) {
  const { port = 0, host = "127.0.0.1", spec, script, log = () => {}, ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`startMock() has no option ${unknown}: ${suggest(unknown)}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `The mock's port must be a whole number from 0 to 65535, not ${JSON.stringify(port) ?? typeof port}.`,
    );
  if (typeof host !== "string" || host === "") throw new Error("The mock's host must be an address or a name.");
  if (spec !== undefined && (typeof spec !== "string" || spec === ""))
    throw new Error("The mock's spec must be the name or URL of a file.");
  if (script !== undefined && typeof script !== "function") throw new Error("The mock's script must be a function.");
  if (typeof log !== "function") throw new Error("The mock's log must be a function.");
  return { port, host, spec, script, log };
}

const names = ["port", "host", "spec", "script", "log"];

function suggest(unknown: string): string {
  const nearest = findNearestName(unknown, names);
  return nearest === undefined ? `it takes ${names.join(", ")}.` : `did you mean ${nearest}?`;
}
