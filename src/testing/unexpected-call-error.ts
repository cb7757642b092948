/** Thrown when a call is not what the spec says; the client hands it on as it is and never tries again. */
export class UnexpectedCallError extends Error {
  override readonly name = "UnexpectedCallError";
  readonly method: string;
  /** The path that was called. */
  readonly path: string;
  /** What is wrong with which parameter; empty when it is the call as a whole. */
  readonly problems: Readonly<Record<string, string>>;

  constructor(method: string, path: string, what: string, problems: Readonly<Record<string, string>> = {}) {
    const details = Object.entries(problems).map(([name, problem]) => `${name} ${problem}`);
    super([`${method} ${path}: ${what}`, ...details].join("\n  "));
    this.method = method;
    this.path = path;
    this.problems = problems;
  }
}
