import { readFileSync } from "node:fs";
import ts from "typescript";

const root = new URL("../../", import.meta.url).pathname;
const consumer = `${root}consumer/`;
const installed = `${consumer}node_modules/tikapi-fetch/`;

/** The entries that users import from. */
export const entries = Object.entries(readManifest().exports)
  .filter(([, target]) => typeof target === "object" && "types" in target)
  .map(([subpath]) => `tikapi-fetch${subpath.slice(1)}`);

function readManifest(): { readonly exports: Readonly<Record<string, string | object>> } {
  return JSON.parse(readFileSync(`${root}package.json`, "utf8"));
}

/** A project that installed the built package; all of it is in memory. */
export class ConsumerProject {
  readonly #files = buildDeclarations();

  /** Compiles a file of the project as a strict TypeScript project does that emits declarations. */
  compile(text: string): { readonly program: ts.Program; readonly source: ts.SourceFile } {
    const path = `${consumer}index.ts`;
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: ["node"],
      typeRoots: [`${root}node_modules/@types`],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
    };
    const program = ts.createProgram([path], options, this.#createHost(options, path, text));
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error("The project has no source.");
    return { program, source };
  }

  /** What is wrong with a file, or with its declarations, by line. */
  findProblems(text: string): readonly string[] {
    const { program, source } = this.compile(text);
    const found = [...ts.getPreEmitDiagnostics(program, source), ...program.getDeclarationDiagnostics(source)];
    const lines = text.split("\n");
    const problems = found.map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      return `${lines[line]}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    return [...new Set(problems)];
  }

  /** The declarations of a file. */
  emitDeclarations(text: string): string {
    const { program, source } = this.compile(text);
    let emitted = "";
    program.emit(source, (_, declarations) => {
      emitted = declarations;
    });
    return emitted;
  }

  #createHost(options: ts.CompilerOptions, path: string, text: string): ts.CompilerHost {
    const files = new Map([...this.#files, [path, text]]);
    const host = ts.createCompilerHost(options);
    const folders = new Set([...files.keys()].flatMap(listFolders));
    return {
      ...host,
      fileExists: (name) => files.has(name) || host.fileExists(name),
      readFile: (name) => files.get(name) ?? host.readFile(name),
      directoryExists: (name) => folders.has(name) || ts.sys.directoryExists(name),
      realpath: (name) => (files.has(name) ? name : (host.realpath?.(name) ?? name)),
      getSourceFile: (name, settings) => {
        const content = files.get(name);
        return content === undefined
          ? readShared(host, name, settings)
          : ts.createSourceFile(name, content, settings, true);
      },
    };
  }
}

/** What `npm run build` writes for TypeScript, by its place in a project that installed it. */
function buildDeclarations(): ReadonlyMap<string, string> {
  const config = `${root}tsconfig.build.json`;
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    root,
    undefined,
    config,
  );
  const files = new Map([
    [`${consumer}package.json`, JSON.stringify({ name: "consumer", type: "module" })],
    [`${installed}package.json`, readFileSync(`${root}package.json`, "utf8")],
  ]);
  const program = ts.createProgram(fileNames, { ...options, skipLibCheck: true });
  program.emit(undefined, (path, text) => files.set(path.replace(root, installed), text));
  return files;
}

const shared = new Map<string, ts.SourceFile | undefined>();

/** The files of libraries, which every compilation reads again. */
function readShared(host: ts.CompilerHost, name: string, settings: ts.ScriptTarget | ts.CreateSourceFileOptions) {
  if (!shared.has(name)) shared.set(name, host.getSourceFile(name, settings));
  return shared.get(name);
}

const listFolders = (path: string): string[] => {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
};
