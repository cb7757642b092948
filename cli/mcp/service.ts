import type { Client } from "../../src/index.js";
import type { ApiTable, Operation } from "../../src/spec/api-table.js";
import type { Spec, SpecOperation } from "../spec.js";
import type { Access } from "./access.js";
import type { BodySchemas } from "./body-schema.js";
import type { Continuations } from "./continuations.js";
import type { RunQuery } from "./read-only-database.js";

/** What the server offers to models: an API, as its spec describes it, within limits. */
export interface Service {
  readonly operations: readonly Operation[];
  readonly tiktokCodes: ApiTable["tiktokCodes"];
  readonly spec: Spec;
  readonly schemas: BodySchemas;
  readonly specOperations: ReadonlyMap<string, SpecOperation>;
  readonly api: Client;
  readonly access: Access;
  /** The most characters of a result. */
  readonly maxResult: number;
  readonly continuations: Continuations;
  /** Runs a query on the database of a harvest, if there is one. */
  readonly query?: RunQuery | undefined;
}
