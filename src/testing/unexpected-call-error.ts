/** Thrown when a call breaks the spec. The client rethrows it as it is, without a retry. */
export class UnexpectedCallError extends Error {
  override readonly name = "UnexpectedCallError";

  constructor(
    readonly method: string,
    readonly path: string,
    problem: string,
    /** The problem of each parameter, by name, or of the `body`; empty if the whole call is wrong. */
    readonly problems: Readonly<Record<string, string>> = {},
    /** The status that a server answers such a call with. */
    readonly status: 400 | 401 | 404 | 405 = 400,
  ) {
    super(`${method} ${path}: ${problem}`);
  }
}
