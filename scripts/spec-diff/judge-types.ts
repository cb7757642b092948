import { dirname, join } from "node:path";
import type { CompilerHost, CompilerOptions, Program, SourceFile, Type, TypeChecker } from "typescript";
import { ts } from "../../generator/compile/typescript.ts";
import { SpecError } from "../../generator/read/spec-error.ts";
import { callsFile, type Side } from "./compile-side.ts";

/** The types of one way to call a method. */
export interface CallTypes {
  readonly params: Type;
  readonly result: Type;
  readonly item: Type;
}

/** The types of a side, as TypeScript sees them. */
export interface SideTypes {
  readonly models: ReadonlyMap<string, Type>;
  readonly calls: ReadonlyMap<string, CallTypes>;
  readonly scopes: Type;
}

export interface Judge {
  readonly checker: TypeChecker;
  typesOf(side: Side): SideTypes;
}

const options: CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es5.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

const library = dirname(ts.getDefaultLibFilePath(options));

/** Puts each side into a folder of one program, so that TypeScript can compare the types of any two. */
export function createJudge(sides: readonly Side[]): Judge {
  const files = new Map<string, string>();
  const folders = new Map(sides.map((side, index) => [side, `/side-${index}`]));
  for (const [side, folder] of folders)
    for (const [name, source] of Object.entries(side.sources)) files.set(`${folder}/${name}`, source);
  const program = ts.createProgram([...files.keys()], options, createHost(files));
  const checker = program.getTypeChecker();
  return {
    checker,
    typesOf: (side) => readTypes(program, checker, side, folders.get(side) ?? ""),
  };
}

function createHost(files: ReadonlyMap<string, string>): CompilerHost {
  const read = (name: string) => files.get(name) ?? (name.startsWith(library) ? ts.sys.readFile(name) : undefined);
  return {
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    getSourceFile(name, version): SourceFile | undefined {
      const text = read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
    getDefaultLibFileName: () => join(library, "lib.es5.d.ts"),
    getDefaultLibLocation: () => library,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
  };
}

function readTypes(program: Program, checker: TypeChecker, side: Side, folder: string): SideTypes {
  const exported = (name: string): ReadonlyMap<string, Type> => {
    const file = openFile(program, `${folder}/${name}`);
    const symbol = checker.getSymbolAtLocation(file);
    const symbols = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
    return new Map(
      symbols.map((member) => {
        const target = member.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(member) : member;
        return [member.name, checker.getDeclaredTypeOfSymbol(target)];
      }),
    );
  };
  const types = exported("types.ts");
  const { Calls, Scopes } = Object.fromEntries(exported(callsFile));
  if (Calls === undefined || Scopes === undefined) throw new Error(`${callsFile} declares no calls`);
  const membersOf = (type: Type) =>
    checker.getPropertiesOfType(type).map((member) => [member.name, checker.getTypeOfSymbol(member)] as const);
  return {
    models: new Map(side.models.flatMap((name) => (types.has(name) ? [[name, types.get(name) as Type]] : []))),
    // `compileCalls` writes these three members.
    calls: new Map(
      membersOf(Calls).map(([key, type]) => [key, Object.fromEntries(membersOf(type)) as unknown as CallTypes]),
    ),
    scopes: Scopes,
  };
}

/** A type that does not compile is `any`, which fits everything and would hide every change. */
function openFile(program: Program, name: string): SourceFile {
  const file = program.getSourceFile(name);
  if (file === undefined) throw new Error(`${name} is not part of the program`);
  const [problem] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  if (problem !== undefined)
    throw new SpecError(
      `The types of a spec do not compile: ${name}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`,
    );
  return file;
}
