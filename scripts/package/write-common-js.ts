import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/**
 * Writes what `require()` of an entry gives, and its types. It is the ES module of the same entry, so that a program that
 * imports the package here and requires it there has one copy of it. If the entry has a default export, `require()` gives
 * that function, with all exports as its properties. Node has a way for a module to say so by itself, but bundlers do not
 * know it, and neither does TypeScript under `node16` and `node10`.
 *
 * @param entry The compiled entry without its extension, such as `dist/src/index`.
 */
export async function writeCommonJs(entry: string): Promise<void> {
  const module = `./${basename(entry)}.js`;
  const values = Object.keys(await import(pathToFileURL(resolve(`${entry}.js`)).href));
  const exports = readExports(`${entry}.d.ts`, values);
  await writeFile(`${entry}.cjs`, `"use strict";\n${requireModule(module, exports)}\n`);
  await writeFile(`${entry}.d.cts`, `${declareModule(module, exports)}\n`);
}

interface Export {
  readonly name: string;
  readonly isType: boolean;
  readonly isValue: boolean;
  readonly declaration: ts.Declaration;
}

/** A class can be exported as a type only, so that what is a value is known from the module itself. */
function readExports(file: string, values: readonly string[]): readonly Export[] {
  const { NodeNext } = ts.ModuleKind;
  const program = ts.createProgram([file], { module: NodeNext, target: ts.ScriptTarget.ES2022, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`${file} is no module.`);
  return checker.getExportsOfModule(symbol).map((exported) => {
    const { name } = exported;
    const { flags, declarations } =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = declarations?.[0];
    if (declaration === undefined) throw new Error(`${file} exports ${name}, but does not declare it.`);
    return { name, isType: (flags & ts.SymbolFlags.Type) !== 0, isValue: values.includes(name), declaration };
  });
}

const findDefault = (exports: readonly Export[]): Export | undefined => exports.find(({ name }) => name === "default");

function requireModule(module: string, exports: readonly Export[]): string {
  const required = `require("${module}")`;
  if (findDefault(exports) === undefined) return `module.exports = ${required};`;
  return `const all = ${required};\nmodule.exports = Object.assign((...args) => all.default(...args), all);`;
}

/** TypeScript lets a CommonJS file name an ES module in types only, so that each value is declared anew. */
function declareModule(module: string, exports: readonly Export[]): string {
  const attributes = 'with { "resolution-mode": "import" }';
  const types = exports.filter(({ isType, isValue }) => isType && !isValue).map(({ name }) => name);
  const members = [
    `export { ${types.join(", ")} };`,
    ...exports.filter(({ name, isValue }) => isValue && name !== "default").map(declareValue),
  ];
  const main = findDefault(exports);
  return [
    `import type * as all from "${module}" ${attributes};`,
    `import type { ${types.join(", ")} } from "${module}" ${attributes};`,
    ...(main === undefined ? members : declareFunction(main.declaration, members)),
  ].join("\n");
}

function declareValue({ name, isType, declaration }: Export): string {
  const value = `${readComment(declaration)}export const ${name}: typeof all.${name};`;
  return isType ? `${value}\nexport type ${name} = all.${name};` : value;
}

function declareFunction(declaration: ts.Declaration, members: readonly string[]): readonly string[] {
  if (!ts.isFunctionDeclaration(declaration) || declaration.name === undefined)
    throw new Error("The default export of an entry must be a function with a name, which require() can give.");
  const name = declaration.name.text;
  const signature = declaration.getText().replace(/^export default /, "declare ");
  return [
    `${readComment(declaration)}${signature}`,
    `declare namespace ${name} {`,
    `export { ${name} as default };`,
    ...members,
    "}",
    `export = ${name};`,
  ];
}

/** The JSDoc of a declaration, which editors show. */
function readComment(declaration: ts.Declaration): string {
  const text = declaration.getSourceFile().text;
  const range = ts.getLeadingCommentRanges(text, declaration.pos)?.at(-1);
  return range === undefined ? "" : `${text.slice(range.pos, range.end)}\n`;
}
