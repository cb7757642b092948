import type { Operation } from "../../src/spec/api-table.js";
import { chooseClient } from "../choose-client.js";
import { resolveInput } from "../resolve-inputs.js";
import { findAllowed } from "./access.js";
import type { CallContext } from "./call-context.js";
import { callList } from "./call-list.js";
import { explainMissing, type Field, readField } from "./pick-fields.js";
import { describeData, describeNotes, roomForNotes, select } from "./present-data.js";
import type { ToolArguments } from "./read-arguments.js";
import type { Service } from "./service.js";
import { shrink } from "./shrink.js";
import { ToolError } from "./tool-error.js";
import { understandInput } from "./understand-input.js";

/** Calls an operation, or goes on with a list. */
export async function callOperation(service: Service, args: ToolArguments, context: CallContext): Promise<object> {
  // Checked against the schema of the tool.
  const { id, params, fields, limit, checkpoint } = args as unknown as CallArguments;
  const operation = findAllowed(service.operations, service.access, id);
  const selected = (fields ?? []).map(readField);
  if (operation.paging === undefined && (limit != null || checkpoint != null))
    throw new ToolError(
      "invalid-arguments",
      `${id} is not a list, so it takes no limit and no checkpoint.`,
      "Leave them out.",
    );
  const place = checkpoint == null ? undefined : service.continuations.find(checkpoint, id);
  const resolved = place === undefined ? await resolveParams(service, operation, params ?? {}, context) : {};
  if (operation.paging === undefined) return callOnce(service, operation, resolved, selected, context);
  return callList(
    service,
    { operation, params: resolved, place, fields: selected, limit: limit ?? undefined },
    context,
  );
}

interface CallArguments {
  readonly id: string;
  readonly params?: Readonly<Record<string, unknown>> | null;
  readonly fields?: readonly string[] | null;
  readonly limit?: number | null;
  readonly checkpoint?: string | null;
}

/** The params, with what must be looked up for them. */
async function resolveParams(service: Service, operation: Operation, given: object, { signal }: CallContext) {
  const { params, missing } = understandInput(service, operation, { ...given });
  let resolved = params;
  for (const value of missing) {
    findAllowed(service.operations, service.access, value.operation);
    resolved = await resolveInput(service.api, service.operations, { params: resolved, missing: value }, { signal });
  }
  return resolved;
}

async function callOnce(
  { api, maxResult }: Service,
  operation: Operation,
  params: object,
  fields: readonly Field[],
  { signal }: CallContext,
): Promise<object> {
  const { json } = await chooseClient(api, operation).call(operation.id, params, { signal });
  const { value, isCut } = shrink(select(json, fields), maxResult - roomForNotes);
  return {
    ...describeData(operation, api.usage),
    ...describeNotes(explainMissing([json], fields), isCut),
    data: value,
  };
}
