import { UsageError } from "../errors.js";

/** Loads the SDK of the Model Context Protocol, which only this command needs. */
export async function loadSdk() {
  try {
    const [server, stdio, http, types] = await Promise.all([
      import("@modelcontextprotocol/sdk/server/index.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
      import("@modelcontextprotocol/sdk/server/streamableHttp.js"),
      import("@modelcontextprotocol/sdk/types.js"),
    ]);
    return { ...server, ...stdio, ...http, ...types };
  } catch (error) {
    // Only this package that is missing is told apart; anything else is thrown as it is.
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new UsageError(
      "The MCP server needs the SDK of the protocol: npm install @modelcontextprotocol/sdk@1. " +
        "Without installing anything: npx -y -p tikapi-fetch -p @modelcontextprotocol/sdk@1 tikapi-fetch mcp",
    );
  }
}

export type Sdk = Awaited<ReturnType<typeof loadSdk>>;
