import type { Logger, LogLevel } from "./options.js";
import type { Redact } from "./redact.js";

const levels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/** Writes one line, without keys; nothing is put together for a level that is not logged. */
export type Log = (level: Exclude<LogLevel, "off">, makeLine: () => string) => void;

export function createLog(logger: Logger | undefined, least: LogLevel, redact: Redact): Log {
  if (logger === undefined) return () => {};
  return (level, makeLine) => {
    if (levels.indexOf(level) >= levels.indexOf(least)) logger[level](redact(makeLine()));
  };
}
