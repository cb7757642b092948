import { checkParameters } from "../call/parameters.js";
import { findNearestName } from "../settings/nearest-name.js";
import type { Operation } from "../spec/api-table.js";
import { isValidationError } from "../spec/errors.js";
import { findScheduleProblem } from "./cron.js";
import { digest, toStableJson } from "./digest.js";
import { HarvestError } from "./harvest-error.js";
import type { NewList } from "./list-row.js";
import { toJson } from "./store.js";
import type { AddOptions, IncompleteList } from "./types.js";

/** Finds an operation that can be harvested. */
export function findHarvestable(operations: readonly Operation[], id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (operation === undefined) {
    const nearest = findNearestName(
      id,
      operations.map((candidate) => candidate.id),
    );
    const hint = nearest === undefined ? "api.md lists them all." : `Did you mean ${nearest}?`;
    throw new HarvestError("arguments", `${id} is not the id of an operation. ${hint}`);
  }
  if (operation.changesState ?? operation.method !== "GET")
    throw new HarvestError("arguments", `${id} changes something, so it is not harvested: it could be called twice.`);
  if (operation.paging?.feed !== undefined)
    throw new HarvestError(
      "arguments",
      `${id} is a feed, which cannot be resumed: what nobody listens to is lost. Iterate it instead.`,
    );
  return operation;
}

/** Checks lists and gives them their keys. Throws for the first that is wrong, by its number; then none is added. */
export function prepareLists(
  operations: readonly Operation[],
  operation: Operation,
  lists: readonly IncompleteList[],
  options: AddOptions,
): NewList[] {
  checkOptions(operation, options);
  const { every = null, priority = null, account = null, history = false } = options;
  const prepared = lists.map(({ params, missing, source }, index) => {
    const place =
      source ?? (lists.length === 1 ? operation.id : `List ${index + 1} of ${lists.length} of ${operation.id}`);
    check(place, operation, params, missing && [missing.parameter]);
    if (missing !== undefined) check(place, findHarvestable(operations, missing.operation), missing.params);
    const given = missing === undefined ? params : { ...params, [missing.parameter]: missing.params };
    return {
      key: keyOf(operation.id, account, given),
      target: missing === undefined ? keyOf(operation.id, account, params) : null,
      operation: operation.id,
      params,
      missing: missing ?? null,
      account,
      priority,
      every,
      history,
    };
  });
  // The same twice is once.
  return [...new Map(prepared.map((list) => [list.key, list])).values()];
}

/** What tells a list from all others. */
export const keyOf = (operation: string, account: string | null, params: object): string =>
  digest(`${operation} ${account ?? ""} ${toStableJson(JSON.parse(toJson(params)))}`);

function checkOptions({ id, account: needsAccount }: Operation, options: AddOptions): void {
  const { every, priority, account } = options;
  const problem = every === undefined ? undefined : findScheduleProblem(every);
  if (problem !== undefined) throw new HarvestError("arguments", `every: "${every}" ${problem}.`);
  if (priority !== undefined && (!Number.isInteger(priority) || Math.abs(priority) > 1_000_000))
    throw new HarvestError("arguments", "priority must be a whole number.");
  if (needsAccount && (account === undefined || account === ""))
    throw new HarvestError("arguments", `${id} belongs to an account: name it with \`account\`.`);
  if (!needsAccount && account !== undefined)
    throw new HarvestError("arguments", `${id} belongs to no account: leave \`account\` out.`);
}

function check(place: string, operation: Operation, params: object, missing: readonly string[] = []): void {
  const parameters = operation.parameters.filter(({ name }) => !missing.includes(name));
  try {
    checkParameters({ ...operation, parameters }, params, true);
  } catch (error) {
    if (!isValidationError(error)) throw error;
    const problems = Object.entries(error.fields).map(([name, problem]) => `${name} ${problem}`);
    throw new HarvestError("arguments", `${place} makes no sense: ${problems.join("; ")}. Nothing was added.`, error);
  }
}
