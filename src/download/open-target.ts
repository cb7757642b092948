import type { DownloadTarget, NodeWritable } from "../settings/download-options.js";
import { openFile } from "./file-target.js";
import { openNodeStream, openWebStream } from "./stream-target.js";
import { refuseTarget, type Target } from "./target.js";

/** Opens what a download writes to; its waits end with the signal. */
export async function openTarget(to: DownloadTarget, signal?: AbortSignal): Promise<Target> {
  if (typeof to === "string" || to instanceof URL) return openFile(to, signal);
  // By their methods: streams also come from other realms and libraries.
  if (hasMethods(to, "getWriter")) return openWebStream(to as WritableStream<Uint8Array>, signal);
  if (hasMethods(to, "write", "end", "on", "destroy")) return openNodeStream(to as NodeWritable, signal);
  throw refuseTarget("must be a path, a file: URL or a writable stream");
}

function hasMethods(value: unknown, ...names: string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return names.every((name) => typeof Reflect.get(value, name) === "function");
}
