import type { Operation, Parameter } from "../spec/api-table.js";
import { isRecord, readMember } from "../spec/read-value.js";
import type { MockedApi } from "../testing/read-call.js";
import { SpecDocument } from "../testing/spec-document.js";

/** Reads from an OpenAPI document what the generator compiles from it, so that a mock can serve any spec. */
export function readApi(root: unknown): MockedApi {
  const document = new SpecDocument(root);
  const envelope = document.find("x-envelope");
  const { sessionExpiredCode: _, ...members } = { ...noEnvelope, ...(isRecord(envelope) && envelope) };
  return {
    operations: document.listMembers(document.find("paths")).flatMap(([path, item]) =>
      document
        .listMembers(item)
        // Beside its methods, a path has members that have no responses.
        .filter(([, member]) => readMember(member, "responses") !== undefined)
        .map(([method]) => readOperation(document, path, method)),
    ),
    // The generator checks its form.
    envelope: members as unknown as MockedApi["envelope"],
    keyHeaders: { apiKey: readKeyHeader(document, "ApiKey"), accountKey: readKeyHeader(document, "AccountKey") },
  };
}

/** Of a spec that says nothing of it. */
const noEnvelope = { status: "", error: "", messages: ["message"], codes: [], fields: "", sessionExpiredCode: 0 };

/** Empty where there is no such key. */
function readKeyHeader(document: SpecDocument, name: string): string {
  const scheme = document.find("components", "securitySchemes", name);
  if (readMember(scheme, "type") === "http") return "Authorization";
  const header = readMember(scheme, "name");
  return typeof header === "string" ? header : "";
}

function readOperation(document: SpecDocument, path: string, method: string): Operation {
  const source = document.find("paths", path, method);
  const security = document.find("paths", path, method, "security", "0");
  const otherSecurity = document.find("paths", path, method, "security", "1");
  const account = readMember(security, "AccountKey") !== undefined;
  const paging = readMember(source, "x-pagination");
  const shared = document.listMembers(document.find("paths", path, "parameters"));
  const own = document.listMembers(readMember(source, "parameters"));
  return withoutNothing({
    id: String(readMember(source, "operationId") ?? `${method.toUpperCase()} ${path}`),
    method: method.toUpperCase(),
    path,
    account: account || undefined,
    optionalAccount: (!account && readMember(otherSecurity, "AccountKey") !== undefined) || undefined,
    changesState: readMember(source, "x-changes-state"),
    takesOthers: takesOthers(document, path, method) || undefined,
    paging: isRecord(paging) ? { ...paging, ...toLists(paging) } : undefined,
    parameters: [
      ...[...shared, ...own].map(([, parameter]) => readParameter(document, parameter)),
      ...listBodyParameters(document, path, method),
    ].filter((parameter) => places.includes(parameter.in)),
  }) as Operation;
}

/** Places that a list can have several of. */
const toLists = (paging: object): object =>
  Object.fromEntries(
    Object.entries(paging)
      .filter(([name]) => name === "items" || name === "id")
      .map(([name, place]) => [name, [place].flat()]),
  );

const places: readonly string[] = ["path", "query", "body"] satisfies Parameter["in"][];

/** Whether a body has members that are not listed in one place. Prism holds them against the whole schema. */
function takesOthers(document: SpecDocument, path: string, method: string): boolean {
  const schema = document.find("paths", path, method, "requestBody", "content", "application/json", "schema");
  const open = readMember(schema, "additionalProperties") ?? readMember(schema, "properties") === undefined;
  return isRecord(schema) && (open !== false || isOneOfMany(schema));
}

const isOneOfMany = (schema: unknown): boolean =>
  ["allOf", "anyOf", "oneOf"].some((word) => readMember(schema, word) !== undefined);

function listBodyParameters(document: SpecDocument, path: string, method: string): Parameter[] {
  const media = ["paths", path, method, "requestBody", "content", "application/json"];
  const schema = document.find(...media, "schema");
  const required = readMember(schema, "required");
  return document.listMembers(readMember(schema, "properties")).map(([name, property]) =>
    toParameter(property, {
      name,
      in: "body",
      required: Array.isArray(required) && required.includes(name),
      schema: property,
    }),
  );
}

function readParameter(document: SpecDocument, source: unknown): Parameter {
  const [, schema] = document.listMembers(source).find(([name]) => name === "schema") ?? [];
  return toParameter(source, {
    name: readMember(source, "name"),
    in: readMember(source, "in"),
    required: readMember(source, "required") === true,
    schema,
  });
}

interface ParameterFacts {
  readonly name: unknown;
  readonly in: unknown;
  readonly required: boolean;
  readonly schema: unknown;
}

function toParameter(source: unknown, { schema, required, ...facts }: ParameterFacts) {
  const rules = rulesOfSchema.map((rule) => [rule, readMember(schema, rule)]);
  const types = [readMember(schema, "type") ?? anyType].flat();
  return withoutNothing({
    ...facts,
    types,
    required: required || undefined,
    ...Object.fromEntries(rules),
    link: readMember(source, "x-link") ?? readMember(schema, "x-link"),
    ...explain(source, schema),
  }) as unknown as Parameter;
}

/** What a message says beside a rule that is no sentence, as compiled tables have it. */
function explain(source: unknown, schema: unknown): object {
  const minLength = readMember(schema, "minLength");
  const hasRule = readMember(schema, "pattern") !== undefined || (typeof minLength === "number" && minLength > 1);
  if (String(readMember(schema, "type")) !== "string" || !hasRule) return {};
  const description = readMember(source, "description") ?? readMember(schema, "description");
  const example = readMember(source, "example") ?? readMember(schema, "example");
  return {
    about: typeof description === "string" ? description.split(/\.(?:\s|$)/)[0] : undefined,
    example: String(example).length < 30 ? example : undefined,
  };
}

/** The rules that the client checks. */
const rulesOfSchema = ["default", "enum", "minimum", "maximum", "minLength", "pattern"];

const anyType: readonly string[] = [];

const withoutNothing = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
