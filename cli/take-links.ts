import type { Client } from "../src/index.js";
import type { Operation, Parameter } from "../src/spec/api-table.js";
import { expandShortLink, readPasted } from "./pasted.js";
import { planInputs, readInput, resolveInput } from "./resolve-inputs.js";
import { readSpecOperations } from "./spec.js";

type Params = Readonly<Record<string, unknown>>;

export interface TakenFrom {
  readonly api: Client;
  readonly operations: readonly Operation[];
  readonly signal: AbortSignal;
}

/** Takes the values out of links, and looks up those that no link has, such as the long id of the account in a profile's address. */
export async function takeLinks(
  operation: Operation,
  params: Params,
  { api, operations, signal }: TakenFrom,
): Promise<Params> {
  let taken = params;
  for (const parameter of operation.parameters) {
    const text = taken[parameter.name];
    if (parameter.link === undefined || typeof text !== "string") continue;
    const { [parameter.name]: _, ...others } = taken;
    if (isLookedUp(operation, parameter)) {
      const plan = planInputs(operations, operation, others, parameter.name);
      const { known = parameter } = plan.search ?? {};
      const address = await expandShortLink(known, text, signal);
      // What is neither a link nor a name is the value itself; the client says what is wrong with it.
      if (readPasted(known, address) === address) continue;
      taken = await resolveInput(api, operations, readInput(plan, address), { signal });
    } else {
      taken = { ...taken, [parameter.name]: readPasted(parameter, await expandShortLink(parameter, text, signal)) };
    }
  }
  return taken;
}

const isLookedUp = ({ id }: Operation, { name }: Parameter): boolean =>
  readSpecOperations().get(id)?.parameters.get(name)?.["x-lookup"] !== undefined;
