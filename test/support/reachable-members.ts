import ts from "typescript";
import type { ConsumerProject } from "./consumer-project.js";

/** How many steps from an export a member can be, as in `entry.default().user().posts.comments.list().pages()`. */
const mostSteps = 12;

/** The name of a module in expressions. */
const nameEntry = (entry: string): string => entry.replace(/\W/g, "_");

/**
 * An expression for everything that users reach from the exports of the package: what its functions return and its classes
 * make, and the members of those.
 */
export function listReachable(project: ConsumerProject, entries: readonly string[]): readonly string[] {
  const { program, source } = project.compile(writeModule(entries, entries.map(nameEntry)));
  const walk = new Walk(program.getTypeChecker());
  for (const statement of source.statements) walk.addEntry(statement);
  return walk.found;
}

/** A module with an exported function for each expression; `import * as name` gives the names of the entries. */
export const writeModule = (entries: readonly string[], expressions: readonly string[]): string =>
  [
    ...entries.map((entry) => `import * as ${nameEntry(entry)} from "${entry}";`),
    ...expressions.map(
      (expression, index) =>
        `export const member${index} = ${expression.includes("await ") ? "async " : ""}() => ${expression};`,
    ),
  ].join("\n");

class Walk {
  readonly found: string[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #seen = new Set<ts.Type>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Adds what a module exports at run time, if the statement imports one. */
  addEntry(statement: ts.Statement): void {
    if (!ts.isImportDeclaration(statement)) return;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamespaceImport(bindings)) return;
    this.#addMembers(bindings.name.text, this.#checker.getTypeAtLocation(bindings.name), mostSteps);
  }

  #add(expression: string, type: ts.Type, steps: number): void {
    this.found.push(expression);
    if (steps === 0 || this.#seen.has(type)) return;
    this.#seen.add(type);
    const present = this.#checker.getNonNullableType(type);
    if (present !== type) this.#add(`${expression}!`, present, steps - 1);
    const awaited = this.#checker.getAwaitedType(type) ?? type;
    if (awaited !== type) this.#add(`(await ${expression})`, awaited, steps - 1);
    for (const call of type.getCallSignatures())
      this.#add(`${expression}${this.#writeArguments(call)}`, call.getReturnType(), steps - 1);
    for (const creation of type.getConstructSignatures())
      this.#add(`new (${expression})${this.#writeArguments(creation)}`, creation.getReturnType(), steps - 1);
    if (isOurs(type)) this.#addMembers(expression, type, steps);
  }

  #addMembers(expression: string, type: ts.Type, steps: number): void {
    for (const member of type.getProperties()) {
      if (isHidden(member)) continue;
      this.#add(`${expression}.${member.name}`, this.#checker.getTypeOfSymbol(member), steps - 1);
    }
  }

  /** No value, which fits any parameter. */
  #writeArguments(signature: ts.Signature): string {
    const required = signature.parameters.filter((parameter) => !isOptional(parameter));
    const types = (signature.getTypeParameters() ?? []).map(chooseType);
    const list = types.length === 0 || types.includes(undefined) ? "" : `<${types.join(", ")}>`;
    return `${list}(${required.map(() => "null!").join(", ")})`;
  }
}

/** A type for a type parameter, as a caller could have it: the id of a list where it is an id of an operation. */
function chooseType(parameter: ts.TypeParameter): string | undefined {
  const constraint = parameter.getConstraint();
  if (constraint === undefined) return "{ readonly own: true }";
  const texts = constraint.isUnion() ? constraint.types.filter((part) => part.isStringLiteral()) : [];
  const id = texts.find(({ value }) => /\b(list|posts)$/i.test(value)) ?? texts[0];
  return id && JSON.stringify(id.value);
}

function isHidden({ name, declarations = [] }: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    name === "prototype" ||
    !/^[\w$]+$/.test(name) ||
    name.startsWith("__") ||
    declarations.some((declaration) => (ts.getCombinedModifierFlags(declaration) & hidden) !== 0)
  );
}

const isOptional = ({ valueDeclaration }: ts.Symbol): boolean =>
  valueDeclaration !== undefined &&
  ts.isParameter(valueDeclaration) &&
  (valueDeclaration.questionToken !== undefined || valueDeclaration.dotDotDotToken !== undefined);

/** Whether a type is one of the package, and no body. */
const isOurs = ({ symbol }: ts.Type): boolean =>
  (symbol?.declarations ?? []).some((declaration) =>
    /\/tikapi-fetch\/dist\/(src\/|generated\/methods)/.test(declaration.getSourceFile().fileName),
  );
