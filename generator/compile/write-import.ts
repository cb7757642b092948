/** A name to import, and the file of the library or of the folder that has it. */
export interface Imported {
  readonly from: string;
  readonly names: readonly string[];
}

/** Imports of types, one statement for each file, in short lines. */
export function writeImports(imports: readonly Imported[]): string {
  const files = [...new Set(imports.filter(({ names }) => names.length > 0).map(({ from }) => from))];
  return files
    .map((file) =>
      writeNames(
        "import type",
        imports.flatMap(({ from, names }) => (from === file ? names : [])),
        file,
      ),
    )
    .join("");
}

/** `import type { … } from "…";` or the same with `export`. */
export function writeNames(keyword: string, names: readonly string[], file: string): string {
  if (names.length === 0) return "";
  const line = `${keyword} { ${names.join(", ")} } from "${file}";\n`;
  return line.length <= 121 ? line : `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from "${file}";\n`;
}
