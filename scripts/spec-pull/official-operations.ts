/** An operation that the official package has; its documentation page leaves some out. */
export interface OfficialOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly documented: boolean;
  /** Whether it needs an account key. */
  readonly account: boolean;
  readonly scopes: readonly string[];
  readonly tags: readonly string[];
  /** What the package says about it, in its own words. */
  readonly help: string | undefined;
  readonly parameters: readonly OfficialParameter[];
}

export interface OfficialParameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required: boolean;
  /** `string`, `number` or `boolean`; the package does not give every parameter a type. */
  readonly type: string | undefined;
  readonly default: unknown;
  readonly enum: readonly unknown[] | undefined;
  readonly maximum: number | undefined;
  readonly pattern: string | undefined;
  readonly example: unknown;
  readonly help: string | undefined;
}

/**
 * A branch or an operation of the table that the package is made from. Only an operation has a path; a branch has its own
 * under their names. `$options` of a branch apply to all below it.
 */
interface Node {
  readonly path?: string;
  readonly method?: string;
  readonly help?: string;
  readonly comment?: string;
  readonly params?: Parameters;
  readonly $options?: { readonly params?: Parameters; readonly $other?: Other };
  readonly $other?: Other;
}

type Parameters = Readonly<Record<string, ParameterNode>>;

interface ParameterNode {
  readonly name?: string;
  readonly location?: string;
  readonly required?: boolean;
  readonly type?: string;
  readonly default?: unknown;
  readonly in?: readonly unknown[];
  readonly max?: number;
  readonly validate?: string;
  readonly example?: unknown;
  readonly help?: string;
  /** Set once for a client, as keys are. */
  readonly $initsOnly?: boolean;
}

interface Other {
  readonly openapi?: { readonly hide?: boolean; readonly fields?: Fields };
}

interface Fields {
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** What a node has from the branches above it. */
interface Inherited {
  readonly params: Parameters;
  readonly fields: Fields;
}

/** The operations in the table that the official package is made from, in its order. */
export const listOfficialOperations = (schema: unknown): OfficialOperation[] =>
  listBelow(schema, "", { params: {}, fields: {} });

function listBelow(node: unknown, id: string, above: Inherited): OfficialOperation[] {
  if (typeof node !== "object" || node === null) return [];
  const { path, $options = {} }: Node = node;
  if (path !== undefined) return [readOperation({ ...node, path }, id, above)];
  const inherited = {
    params: { ...above.params, ...$options.params },
    fields: { ...above.fields, ...$options.$other?.openapi?.fields },
  };
  return Object.entries(node)
    .filter(([name]) => !name.startsWith("$"))
    .flatMap(([name, child]) => listBelow(child, id === "" ? name : `${id}.${name}`, inherited));
}

function readOperation(node: Node & { readonly path: string }, id: string, above: Inherited): OfficialOperation {
  const { path, method = "GET", help, comment, params = {}, $other } = node;
  const { tags = [], security = [] } = { ...above.fields, ...$other?.openapi?.fields };
  const words = [help, comment].filter((text) => text !== undefined).map(toPlainText);
  return {
    id,
    method,
    path,
    documented: $other?.openapi?.hide !== true,
    account: "accountKey" in above.params,
    scopes: security[0]?.["accountKey"] ?? [],
    tags,
    help: words.length === 0 ? undefined : words.join(". "),
    parameters: Object.entries({ ...above.params, ...params })
      .filter(([, parameter]) => parameter.$initsOnly !== true)
      .map(([name, parameter]) => readParameter(name, parameter, method, path)),
  };
}

function readParameter(key: string, node: ParameterNode, method: string, path: string): OfficialParameter {
  const { name = key, location, required = false, type, in: values, max, validate, example, help } = node;
  return {
    name,
    in: findPlace(location ?? (path.includes(`{${name}}`) ? "path" : undefined), method),
    required,
    type,
    default: node.default,
    enum: values,
    maximum: max,
    pattern: validate,
    example,
    help: help === undefined ? undefined : toPlainText(help),
  };
}

/** Where the package puts a parameter of which it does not say so. */
function findPlace(location: string | undefined, method: string): OfficialParameter["in"] {
  if (location === "path" || location === "query" || location === "body") return location;
  return method === "GET" ? "query" : "body";
}

/** The package's texts are HTML and Markdown. */
const toPlainText = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
