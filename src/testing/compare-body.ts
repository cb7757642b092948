import type { ApiTable, Envelope, Operation } from "../spec/api-table.js";
import { isRecord, readMember, readPointer } from "../spec/read-value.js";
import { type BodySchema, readSchemas } from "./body-schema.js";
import { type Ajv, type AjvError, loadAjv } from "./load-ajv.js";
import { SpecDocument } from "./spec-document.js";

/** What a body has that the spec has not, or the other way round. It holds no value of the body. */
export interface BodyDifference {
  /** A JSON pointer into the body, with `*` for the place in a list and for names that look like data. */
  readonly path: string;
  /** `unknown`: only the body has it. `missing`: only the spec has it. `different`: it is not what the spec says. */
  readonly problem: "unknown" | "missing" | "different";
  /** What the spec says: types or values. */
  readonly expected: string;
  /** The type of what the body has. */
  readonly found: string;
}

/**
 * Compares a body that the API sent with the OpenAPI document of its table: what it has that the document has not, what it lacks,
 * and what is different.
 *
 * @throws Error if `ajv` (version 8) is not installed. TypeError if the table has no such operation.
 * @example
 * const differences = compareBody(table, document, "public.check", json);
 */
export function compareBody(
  table: Pick<ApiTable, "operations" | "envelope">,
  document: object,
  operationId: string,
  body: unknown,
): readonly BodyDifference[] {
  const operation = table.operations.find(({ id }) => id === operationId);
  if (operation === undefined) throw new TypeError(`The spec has no operation ${JSON.stringify(operationId)}.`);
  const comparer = comparers.get(document) ?? new BodyComparer(document, loadAjv());
  comparers.set(document, comparer);
  return comparer.compare(operation, table.envelope, body);
}

/** Each compiles a schema once. */
const comparers = /* @__PURE__ */ new WeakMap<object, BodyComparer>();

/** Compares bodies with the schemas of an OpenAPI document. */
export class BodyComparer {
  readonly #document: SpecDocument;
  readonly #ajv: Ajv;

  constructor(root: object, ajv: Ajv) {
    this.#document = new SpecDocument(root);
    this.#ajv = ajv;
    ajv.addSchema(root, "spec");
  }

  /** Lists the differences to what the operation answers. Of several variants, the one that is nearest counts. */
  compare({ path, method }: Operation, { status, error }: Envelope, body: unknown): readonly BodyDifference[] {
    const names = ["paths", path, method.toLowerCase(), "responses"];
    const isError = readMember(body, status) === error;
    const [code = "200"] = this.#document
      .listMembers(this.#document.find(...names))
      .map(([name]) => name)
      .filter((name) => name.startsWith("2") !== isError);
    const response = this.#document.locate(...names, code);
    const place = this.#document.locate(...response, "content", "application/json", "schema");
    const variants = readMember(this.#document.find(...place), "anyOf");
    const places = Array.isArray(variants) ? variants.map((_, index) => [...place, "anyOf", String(index)]) : [place];
    const all = places.map((one) => this.#compareWith(one, body));
    return all.reduce((nearest, next) => (measure(next) < measure(nearest) ? next : nearest));
  }

  #compareWith(place: readonly string[], body: unknown): BodyDifference[] {
    const schema = readSchemas(this.#document, [this.#document.find(...place)]);
    const differences = [...this.#findUnknown(schema, body, ""), ...this.#findWrong(place, schema, body)];
    // The same at many places of a list is one difference.
    return [...new Map(differences.map((difference) => [Object.values(difference).join(), difference])).values()];
  }

  #findUnknown({ properties, items, others, isOpen }: BodySchema, value: unknown, path: string): BodyDifference[] {
    if (Array.isArray(value))
      return items.length === 0
        ? []
        : this.#findUnknownIn(
            items,
            value.map((item) => ["*", item] as const),
            path,
          );
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([name, member]) => {
      const known = properties.get(name);
      if (known !== undefined) return this.#findUnknownIn(known, [[name, member]], path);
      if (others.length > 0) return this.#findUnknownIn(others, [["*", member]], path);
      const difference = { problem: "unknown", expected: "nothing", found: typeOf(member) } as const;
      return isOpen ? [] : [{ path: `${path}/${escapeName(name)}`, ...difference }];
    });
  }

  #findUnknownIn(schemas: readonly unknown[], members: readonly (readonly [string, unknown])[], path: string) {
    const schema = readSchemas(this.#document, schemas);
    return members.flatMap(([name, member]) =>
      this.#findUnknown(schema, member, `${path}/${name === "*" ? name : escapeName(name)}`),
    );
  }

  #findWrong(place: readonly string[], schema: BodySchema, body: unknown): BodyDifference[] {
    const pointer = place.map((name) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    const validate = this.#ajv.getSchema(`spec#/${pointer}`);
    if (validate === undefined || validate(body)) return [];
    const errors = validate.errors ?? [];
    const choices = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
    // What each choice objects to says less than that none fits.
    const isPartOfChoice = (error: AjvError) =>
      choices.some((choice) => choice !== error && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`));
    return errors.filter((error) => !isPartOfChoice(error)).map((error) => this.#describe(error, schema, body));
  }

  #describe(
    { instancePath, keyword, params, message = "" }: AjvError,
    root: BodySchema,
    body: unknown,
  ): BodyDifference {
    const { path, schema } = this.#walk(root, body, instancePath);
    const found = typeOf(readPointer(body, instancePath));
    if (keyword === "required") {
      const name = String(params["missingProperty"]);
      const expected = readSchemas(this.#document, schema.properties.get(name) ?? []).types.join(" or ") || "a value";
      return { path: `${path}/${escapeName(name)}`, problem: "missing", expected, found: "nothing" };
    }
    const allowed =
      params["allowedValues"] ?? (Object.hasOwn(params, "allowedValue") ? [params["allowedValue"]] : undefined);
    if (Array.isArray(allowed)) {
      const values = allowed.map((value) => JSON.stringify(value)).join(" or ");
      return { path, problem: "different", expected: values, found: `another ${found}` };
    }
    const types = keyword === "type" ? [params["type"]].flat() : schema.types;
    const isChoice = keyword === "type" || keyword === "anyOf" || keyword === "oneOf";
    const expected = isChoice ? types.join(" or ") : message.replace(/^must /, "");
    return { path, problem: "different", expected, found };
  }

  /** Follows a place in the body through the schema, so that names which the spec does not fix are not shown. */
  #walk(root: BodySchema, body: unknown, pointer: string): { path: string; schema: BodySchema } {
    let [schema, value, path] = [root, body, ""];
    for (const token of pointer.split("/").slice(1)) {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const known = schema.properties.get(name);
      path += Array.isArray(value) || known === undefined ? "/*" : `/${escapeName(name)}`;
      schema = readSchemas(this.#document, Array.isArray(value) ? schema.items : (known ?? schema.others));
      value = readMember(value, name);
    }
    return { path, schema };
  }
}

/** A difference high up tells more about the kind of a body than one deep down. */
const measure = (differences: readonly BodyDifference[]): number =>
  differences.reduce((sum, { path }) => sum + 10 ** (2 - path.split("/").length), 0);

/** An id or a long text as a name is data. */
const escapeName = (name: string): string =>
  /^\d{5,}$/.test(name) || name.length > 40 ? "*" : name.replaceAll("~", "~0").replaceAll("/", "~1");

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
