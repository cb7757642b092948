import ts from "typescript";

/**
 * Compiles programs that are in memory, as if they were files at the root of this project; says what is wrong with each.
 * Those that are shown in documents are read as JavaScript is, for which an editor is not strict.
 */
export function typeCheck(
  sources: Readonly<Record<string, string>>,
  { strict = false }: { readonly strict?: boolean } = {},
): readonly string[] {
  const root = new URL("../../", import.meta.url).pathname;
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const checked: ts.CompilerOptions = {
    ...options,
    strict,
    exactOptionalPropertyTypes: strict,
    noUncheckedIndexedAccess: strict,
    // What a program shows, its reader will use.
    noUnusedLocals: false,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(checked);
  const files = new Map(Object.entries(sources).map(([name, text]) => [root + name, text]));
  const { fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  const program = ts.createProgram([...files.keys()], checked, host);
  return [...files.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map((diagnostic) => describe(path, root, diagnostic)),
  );
}

function describe(path: string, root: string, { file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? "" : `:${file.getLineAndCharacterOfPosition(start).line + 1}`;
  return `${path.slice(root.length)}${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}
