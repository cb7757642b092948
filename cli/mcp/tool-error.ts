/** Why a tool did nothing, as a model reads it. */
export class ToolError extends Error {
  override readonly name = "ToolError";

  constructor(
    readonly kind:
      | "unknown-tool"
      | "unknown-operation"
      | "not-allowed"
      | "invalid-arguments"
      | "unknown-checkpoint"
      | "database-busy"
      | "query",
    message: string,
    /** What to do next. */
    readonly advice: string,
  ) {
    super(message);
  }
}
