/** Thrown when a call breaks the spec. The client rethrows it as it is, without a retry. */
export class UnexpectedCallError extends Error {
  override readonly name = "UnexpectedCallError";

  constructor(
    readonly method: string,
    readonly path: string,
    problem: string,
    /** The problem of each parameter, by name; empty if the whole call is wrong. */
    readonly problems: Readonly<Record<string, string>> = {},
  ) {
    const details = Object.entries(problems).map(([name, reason]) => `${name} ${reason}`);
    super([`${method} ${path}: ${problem}`, ...details].join("\n  "));
  }
}
