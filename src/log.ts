import { type Logger, type LogLevel, logLevels } from "./options.js";
import type { Redact } from "./redact.js";

/** Writes one line, without keys; nothing is put together for a level that is not logged. */
export type Log = (level: Exclude<LogLevel, "off">, makeLine: () => string) => void;

export function createLog(logger: Logger | undefined, least: LogLevel, redact: Redact): Log {
  if (logger === undefined) return () => {};
  return (level, makeLine) => {
    if (logLevels.indexOf(level) >= logLevels.indexOf(least)) logger[level](redact(makeLine()));
  };
}
