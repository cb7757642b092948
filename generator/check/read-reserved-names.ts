import { createClientFactory } from "../../src/client/create-client.ts";
import { listReservedNames } from "./list-reserved-names.ts";

/** The names of the client's sources, which need no compiled code. */
export const readReservedNames = (): ReadonlySet<string> => listReservedNames(createClientFactory);
