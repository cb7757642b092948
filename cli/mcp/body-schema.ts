import type { Spec } from "../spec.js";

/** The part of a JSON Schema that says what a body looks like. */
export interface BodySchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, BodySchema>>;
  readonly items?: BodySchema;
  readonly additionalProperties?: BodySchema | boolean;
  readonly allOf?: readonly BodySchema[];
  readonly anyOf?: readonly BodySchema[];
  readonly oneOf?: readonly BodySchema[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation | undefined>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, BodySchema>> };
}

interface DocumentOperation {
  readonly operationId?: string;
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: BodySchema }>> }>
  >;
}

/** Reads the schemas of a spec. */
export class BodySchemas {
  readonly #document: Document;
  readonly #forms = new WeakMap<BodySchema, readonly BodySchema[]>();

  constructor(spec: Spec) {
    // The same document, of which other parts are read here.
    this.#document = spec as unknown as Document;
  }

  /** The schema of what an operation answers with when it succeeds. */
  findBody(id: string): BodySchema | undefined {
    const operations = Object.values(this.#document.paths).flatMap((methods) => Object.values(methods));
    const responses = operations.find((operation) => operation?.operationId === id)?.responses ?? {};
    const success = Object.keys(responses).find((status) => /^2/.test(status));
    return Object.values(responses[success ?? ""]?.content ?? {})[0]?.schema;
  }

  /** The forms that a schema can have: each alternative, with the members of all schemas that it is made of. */
  listForms(schema: BodySchema, depth = 0): readonly BodySchema[] {
    const known = this.#forms.get(schema);
    // Nobody writes this many in a row, except in a circle.
    if (known !== undefined || depth > 20) return known ?? [];
    const forms = this.#mergeForms(schema, depth);
    this.#forms.set(schema, forms);
    return forms;
  }

  /** The schemas at a place of a body: a JSON pointer, where `*` is the first list, or any item of one. */
  findAt(schema: BodySchema, pointer: string): readonly BodySchema[] {
    const names = pointer.split("/").slice(1);
    return names.reduce<readonly BodySchema[]>(
      (schemas, name) => schemas.flatMap((one) => this.listForms(one)).flatMap((form) => this.#findMember(form, name)),
      [schema],
    );
  }

  #mergeForms(schema: BodySchema, depth: number): readonly BodySchema[] {
    const { $ref, allOf, anyOf, oneOf, ...own } = schema;
    const next = (one: BodySchema) => this.listForms(one, depth + 1);
    if ($ref !== undefined) return next(this.#document.components?.schemas?.[$ref.split("/").at(-1) ?? ""] ?? {});
    const alternatives = anyOf ?? oneOf;
    const parts = [
      ...(Object.keys(own).length > 0 ? [[own]] : []),
      ...(allOf ?? []).map(next),
      ...(alternatives === undefined ? [] : [alternatives.flatMap(next)]),
    ];
    return parts.reduce((forms, part) => forms.flatMap((form) => part.map((other) => merge(form, other))), [{}]);
  }

  #findMember({ properties = {}, items }: BodySchema, name: string): readonly BodySchema[] {
    if (items !== undefined && /^(\*|\d+)$/.test(name)) return [items];
    if (Object.hasOwn(properties, name)) return [properties[name] ?? {}];
    const isList = (member: BodySchema) => this.listForms(member).some((form) => form.items !== undefined);
    return name === "*" ? Object.values(properties).filter(isList).slice(0, 1) : [];
  }
}

const merge = (one: BodySchema, other: BodySchema): BodySchema => ({
  ...one,
  ...other,
  ...((one.properties || other.properties) && { properties: { ...one.properties, ...other.properties } }),
});
