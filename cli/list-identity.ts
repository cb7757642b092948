import { digest } from "./digest.js";

/** What decides which items a list has. Only a run with the same identity may go on with a file. */
export interface ListIdentity {
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** A digest of the lines of many lists; `null` for one list. */
  readonly inputs: string | null;
  readonly limit: number | null;
  /** Unix seconds. */
  readonly since: number | null;
  readonly format: string;
  /** Tells the sandbox and mocks from the real API. */
  readonly baseUrl: string;
  /** Whose items these are; `null` where no account is asked. */
  readonly account: string | null;
}

/** With the parameters in a fixed order, so that two identities can be compared. */
export function identifyList(list: ListIdentity): ListIdentity {
  const params = Object.fromEntries(Object.entries(list.params).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...list, params, baseUrl: new URL(list.baseUrl).href };
}

/**
 * A digest that tells accounts apart. Keys are long and random, so that it does not need a salt: nobody can guess a key from
 * it. The API key does not count: another one gets the same items.
 */
export const identifyAccount = (accountKey: string): string => digest(`tikapi-fetch account ${accountKey.trim()}`);

/** Says in which way a file is another list's, or nothing if it is this one's. */
export function describeDifference(theirs: ListIdentity, ours: ListIdentity): string | undefined {
  if (theirs.operation !== ours.operation) return `it lists ${theirs.operation}`;
  if (JSON.stringify(theirs.params) !== JSON.stringify(ours.params))
    return `its parameters are ${JSON.stringify(theirs.params)}`;
  if (theirs.inputs !== ours.inputs)
    return theirs.inputs === null ? "it was begun without --from" : "it was begun with other lines in --from";
  if (theirs.since !== ours.since)
    return theirs.since === null ? "it was begun without --since" : `it was begun with --since ${theirs.since}`;
  if (theirs.format !== ours.format) return `its format is ${theirs.format}`;
  if (theirs.limit !== ours.limit)
    return theirs.limit === null ? "it was begun without --limit" : `it was begun with --limit ${theirs.limit}`;
  if (theirs.baseUrl !== ours.baseUrl) return `its items come from ${theirs.baseUrl}`;
  if (theirs.account !== ours.account)
    return "it was begun with another TIKAPI_ACCOUNT_KEY, and so has another account's items";
  return undefined;
}
