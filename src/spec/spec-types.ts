/** The types that are compiled from a spec. What depends on them takes them as a parameter, so that it serves every spec. */
export interface SpecTypes {
  /** Operation id → the types of its parameters, its body and its items. */
  readonly operations: object;
  /** The methods of a client, as a tree. */
  readonly publicMethods: object;
  /** The same for the client of an account. */
  readonly accountMethods: object;
  /** As openapi-typescript has them. */
  readonly paths: object;
  /** Path → the lists that it can be asked for. */
  readonly lists: object;
  /** Operation id → status → the names of examples. */
  readonly examples: object;
  /** What an account's owner can grant. */
  readonly scope: string;
  /** The bodies of errors. */
  readonly errorBody: unknown;
  /** The TikTok codes that the spec explains. */
  readonly tiktokCode: number;
}

/** The ids of all operations. */
export type IdIn<Types extends SpecTypes> = keyof Types["operations"] & string;
/** The parameters of an operation. */
export type ParamsIn<Types extends SpecTypes, Id extends IdIn<Types>> = FactIn<Types, Id, "params">;
/** The body of its success. */
export type ResultIn<Types extends SpecTypes, Id extends IdIn<Types>> = FactIn<Types, Id, "result">;
/** An item of its pages; `never` where there are none. */
export type ItemIn<Types extends SpecTypes, Id extends IdIn<Types>> = FactIn<Types, Id, "item">;

type FactIn<Types extends SpecTypes, Id extends IdIn<Types>, Fact extends string> = Types["operations"][Id] extends {
  readonly [Name in Fact]: infer Found;
}
  ? Found
  : never;

/** The statuses that an operation has examples of. */
export type StatusIn<Types extends SpecTypes, Id extends IdIn<Types>> = Id extends keyof Types["examples"]
  ? keyof Types["examples"][Id]
  : never;
/** The names of its examples for a status. */
export type ExampleIn<Types extends SpecTypes, Id extends IdIn<Types>, Status> = Id extends keyof Types["examples"]
  ? Types["examples"][Id][keyof Types["examples"][Id] & Status]
  : never;
