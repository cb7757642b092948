import type { CallContext } from "./call-context.js";
import { callOperation } from "./call-operation.js";
import { describeOperation } from "./describe-operation.js";
import { queryHarvest } from "./query-harvest.js";
import { type ArgumentsSchema, readArguments, type ToolArguments } from "./read-arguments.js";
import { searchOperations } from "./search-operations.js";
import type { Service } from "./service.js";
import { ToolError } from "./tool-error.js";

/** A tool, as the protocol lists it. */
export interface ToolDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ArgumentsSchema;
  readonly annotations: Readonly<Record<string, boolean>>;
}

interface Tool {
  readonly title: string;
  readonly description: string;
  readonly properties: ArgumentsSchema["properties"];
  readonly required?: string[];
  readonly annotations: (service: Service) => Readonly<Record<string, boolean>>;
  readonly isOffered?: (service: Service) => boolean;
  readonly run: (service: Service, args: ToolArguments, context: CallContext) => object | Promise<object>;
}

export const listTools = (service: Service): ToolDefinition[] =>
  Object.entries(tools)
    .filter(([, { isOffered }]) => isOffered?.(service) ?? true)
    .map(([name, tool]) => ({
      name,
      title: tool.title,
      description: tool.description,
      inputSchema: readSchema(tool),
      annotations: tool.annotations(service),
    }));

/**
 * Runs a tool.
 *
 * @throws ToolError, or the errors of the client.
 */
export async function runTool(
  service: Service,
  name: string,
  args: ToolArguments,
  context: CallContext,
): Promise<object> {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (tool !== undefined && (tool.isOffered?.(service) ?? true))
    return tool.run(service, readArguments(readSchema(tool), args), context);
  const names = listTools(service).map((known) => known.name);
  throw new ToolError(
    "unknown-tool",
    `There is no tool ${JSON.stringify(name.slice(0, 100))}.`,
    `Use ${names.join(", ")}.`,
  );
}

const readSchema = ({ properties, required }: Tool): ArgumentsSchema => ({
  type: "object",
  properties,
  ...(required && { required }),
  additionalProperties: false,
});

const readOnly = () => ({ readOnlyHint: true, openWorldHint: false });

const id = { type: "string", description: "id of an operation", maxLength: 200 } as const;

const tools: Readonly<Record<string, Tool>> = {
  search_operations: {
    title: "Search operations",
    description: "Finds operations of the TikTok API by what they do. Without text: the ids of all.",
    properties: {
      text: { type: "string", description: "what you look for, such as: comments of a video", maxLength: 500 },
    },
    annotations: readOnly,
    run: searchOperations,
  },
  describe_operation: {
    title: "Describe an operation",
    description:
      "What an operation does and needs, its params with rules and examples, and the shape of its result. Read it before the first call of an operation.",
    properties: {
      id,
      depth: { type: "integer", description: "levels of the shape; default: as many as are short", maximum: 10 },
      at: {
        type: "string",
        description: "describe this part of the result only: author, or /video/bitrateInfo",
        maxLength: 300,
      },
    },
    required: ["id"],
    annotations: readOnly,
    run: describeOperation,
  },
  call_operation: {
    title: "Call an operation",
    description:
      "Calls an operation. Ids, usernames, @names and TikTok links are understood in params; write ids in quotes. A list gives one page, or up to limit items, and a checkpoint while there is more: call again with it. Choose fields: whole items are large, and results are cut to a size.",
    properties: {
      id,
      params: { type: "object", description: "parameters by name" },
      fields: {
        type: "array",
        items: { type: "string" },
        description:
          "parts of each item (or of the body) to give: author.uniqueId, /stats/playCount, tags.*.name, /list/0:10",
      },
      limit: { type: "integer", description: "most items of a list", minimum: 1, maximum: 1000 },
      checkpoint: {
        type: "string",
        description: "from the result before, to go on with the list; params are not needed",
        maxLength: 100,
      },
    },
    required: ["id"],
    // One tool for reads and changes: where changes are allowed, any call may be one.
    annotations: ({ access: { allowChanges } }) => ({
      readOnlyHint: !allowChanges,
      ...(allowChanges && { destructiveHint: true, idempotentHint: false }),
      openWorldHint: true,
    }),
    run: callOperation,
  },
  query_harvest: {
    title: "Query the harvest",
    description:
      "Runs one SELECT (Postgres) on the database of collected items, read-only. The tables: SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'harvest'.",
    properties: { sql: { type: "string", description: "one statement", maxLength: 20_000 } },
    required: ["sql"],
    annotations: readOnly,
    isOffered: ({ query }) => query !== undefined,
    run: queryHarvest,
  },
};
