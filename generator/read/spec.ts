import type { CountPlaces } from "../../src/posts/exact-counts.ts";
import type { PostPlaces, UserPlaces } from "../../src/posts/page-url.ts";
import type { FilePlaces } from "../../src/posts/post-files.ts";
import type { ApiTable, Envelope, Paging, Parameter, Scalar, Servers, VideoPlaces } from "../../src/spec/api-table.ts";

/** The parts of a bundled OpenAPI document that the generator reads. */
export interface Spec {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly Server[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, SpecParameter>>;
    readonly responses?: Readonly<Record<string, SpecResponse>>;
    readonly examples?: Readonly<Record<string, Example>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
  /** Whether the client sends the default of a parameter that a caller leaves out. */
  readonly "x-sends-defaults"?: boolean;
  readonly "x-envelope": Envelope & Pick<ApiTable, "sessionExpiredCode">;
  readonly "x-video": SpecVideo;
  readonly "x-post": SpecPost;
  readonly "x-files"?: SpecFiles;
  readonly "x-counts": SpecCounts;
  readonly "x-user": SpecUser;
  readonly "x-tables"?: Readonly<Record<string, SpecTable>>;
}

/** A table of a harvest. */
export interface SpecTable {
  /** The schemas of what has a row each. */
  readonly schemas: readonly string[];
  readonly id: string;
  /** Column → the place of its value. */
  readonly columns: Readonly<Record<string, string>>;
  /** The columns that are times. */
  readonly times?: readonly string[];
}

export interface SecurityScheme {
  readonly type?: string;
  /** The header, or what else carries the key. */
  readonly name?: string;
  readonly in?: string;
  readonly description?: string;
  readonly scheme?: string;
  readonly "x-authorization-url"?: string;
}

/** How videos are downloaded. */
export interface SpecVideo extends VideoPlaces {
  /** The schema of a post. */
  readonly schema: string;
}

/** What the helpers for posts read. */
export interface SpecPost extends PostPlaces {
  readonly schema: string;
}

/** The other files of a post. */
export interface SpecFiles {
  readonly schema: string;
  readonly picture?: FilePlaces;
  readonly subtitles?: FilePlaces;
  readonly sound?: FilePlaces;
  readonly cover?: FilePlaces;
}

export interface SpecCounts extends CountPlaces {
  /** The schemas of what has counts. */
  readonly schemas: readonly string[];
}

export interface SpecUser extends UserPlaces {
  /** The schemas of an account. */
  readonly schemas: readonly string[];
}

interface Server {
  readonly url: string;
  readonly "x-sandbox"?: boolean;
  readonly "x-demo-keys"?: Servers["demoKeys"];
}

export interface Reference {
  readonly $ref?: string;
}

export interface Schema extends Reference {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly Scalar[];
  readonly default?: Scalar;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly "x-documented"?: boolean;
  /** In the schema of a parameter of the body. */
  readonly "x-link"?: Parameter["link"];
}

export interface SpecParameter extends Reference {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly description?: string | undefined;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
  readonly "x-documented"?: boolean;
  readonly "x-link"?: Parameter["link"];
  readonly "x-lookup"?: Lookup;
}

/** The operation that gives the value of a parameter for what people know. */
export interface Lookup {
  readonly operation: string;
  readonly parameter: string;
  readonly value: string;
}

export interface Example extends Reference {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly "x-tiktok-kind"?: string;
  readonly "x-documented"?: boolean;
}

export interface SpecResponse extends Reference {
  readonly description?: string;
  readonly content?: Readonly<
    Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, Example>> }>
  >;
  readonly "x-confidence"?: string;
}

export interface SpecPaging extends Omit<Paging, "items" | "id"> {
  /** Where the items are: one place or several. */
  readonly items: string | readonly string[];
  /** What tells an item from all others: one place in it or several. */
  readonly id?: string | readonly string[];
}

/** The body that comes with a parameter, or with a value of it. */
export interface Variant {
  readonly parameter: string;
  readonly value?: string;
  readonly schema: string;
  /** The examples that show it; the first one stands for it in mocks. */
  readonly examples?: readonly string[];
}

export interface SpecRequestBody extends Reference {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface SpecOperation {
  readonly operationId: string;
  /** A page of the API's makers about it. */
  readonly externalDocs?: { readonly url: string; readonly description?: string };
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly SpecParameter[];
  readonly requestBody?: SpecRequestBody;
  readonly responses: Readonly<Record<string, SpecResponse>>;
  readonly "x-documented"?: boolean;
  readonly "x-plan"?: string;
  readonly "x-access"?: string;
  readonly "x-changes-state"?: boolean;
  /** The version of the API that first had it. */
  readonly "x-since"?: string;
  /** The version of the API that no longer has it. */
  readonly "x-removed-in"?: string;
  readonly "x-pagination"?: SpecPaging;
  readonly "x-variants"?: readonly Variant[];
}
