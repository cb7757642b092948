/** The parts of an OpenAPI document that the generator reads, after bundling. */
export interface Spec {
  readonly info: { readonly version: string };
  readonly servers: readonly Server[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, SpecParameter>>;
    readonly responses?: Readonly<Record<string, SpecResponse>>;
    readonly examples?: Readonly<Record<string, Example>>;
    readonly securitySchemes: Readonly<
      Record<string, { readonly name: string; readonly "x-authorization-url"?: string }>
    >;
  };
  readonly "x-envelope": Envelope;
  readonly "x-video": SpecVideo;
}

/** How videos are downloaded; places are JSON pointers. */
export interface SpecVideo {
  /** The schema of a post. */
  readonly schema: string;
  /** Where a post has its links, the best first. */
  readonly links: readonly string[];
  /** The operation that gives one post, the parameter for its id, and where the post stands in the body. */
  readonly operation: string;
  readonly parameter: string;
  readonly post: string;
  /** Where a body has the headers that its links need. */
  readonly headers: string;
  readonly userAgent: string;
}

export interface Envelope {
  readonly status: string;
  readonly error: string;
  readonly message: string;
  readonly codes: readonly string[];
  readonly fields: string;
  readonly sessionExpiredCode: number;
}

interface Server {
  readonly url: string;
  readonly "x-sandbox"?: boolean;
  readonly "x-demo-keys"?: { readonly apiKey: string; readonly accountKey: string };
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
  readonly enum?: readonly (string | number | boolean)[];
  readonly default?: string | number | boolean;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly "x-documented"?: boolean;
}

export interface SpecParameter extends Reference {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
  readonly "x-documented"?: boolean;
}

export interface Example extends Reference {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly "x-tiktok-kind"?: string;
}

export interface SpecResponse extends Reference {
  readonly description?: string;
  readonly content?: Readonly<
    Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, Example>> }>
  >;
  readonly "x-confidence"?: string;
}

export interface SpecPaging {
  readonly items: string | readonly string[];
  readonly more?: string;
  readonly next: Readonly<Record<string, string | { readonly add: 1 | "items"; readonly start: number }>>;
  readonly feed?: {
    readonly id: string;
    readonly end: Readonly<Record<string, string>>;
    readonly endCodes: readonly number[];
  };
  readonly switch?: { readonly from: string; readonly to: string; readonly value: string };
}

export interface Variant {
  readonly parameter: string;
  readonly value?: string;
  readonly schema: string;
}

export interface SpecOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly SpecParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, SpecResponse>>;
  readonly "x-documented"?: boolean;
  readonly "x-plan"?: string;
  readonly "x-access"?: string;
  readonly "x-changes-state"?: boolean;
  readonly "x-pagination"?: SpecPaging;
  readonly "x-variants"?: readonly Variant[];
}
