import ts from "typescript";

export interface Editor {
  /** What an editor shows over the last name before `marker` in the file: signature, documentation, and its tags. */
  hover(marker: string): string;
}

/** Opens a file the way an editor does: unsaved, in a folder of this project, with its compiler options. */
export function openInEditor(file: string, text: string): Editor {
  const root = new URL("../../", import.meta.url).pathname;
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
  const path = `${root}${file}`;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const source = name === path ? text : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  return {
    hover(marker) {
      const position = text.indexOf(marker) - 1;
      const info = position < 0 ? undefined : service.getQuickInfoAtPosition(path, position);
      if (info === undefined) throw new Error(`There is nothing to hover over before ${marker}.`);
      const { displayParts, documentation, tags = [] } = info;
      return [displayParts, documentation, ...tags.map((tag) => tag.text)].map(ts.displayPartsToString).join("\n");
    },
  };
}
