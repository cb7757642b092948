import { SourceMap } from "node:module";
import { transform } from "esbuild";
import { expect, it } from "vitest";
import { thinSourceMap } from "../../scripts/build/thin-source-map.js";

const source = `interface Named {
  name: string;
}

/** Gone in the code. */
export function greet({ name }: Named): string {
  const upper = (name as string).toUpperCase(); const lower = name.toLowerCase();

  if (upper === lower) {
    throw new Error(upper);
  }
  return [upper, lower].join(" ");
}
`;

it("a thinned source map names the line of the source for every line of the code", async () => {
  const { code, map } = await transform(source, { loader: "ts", sourcemap: true });
  const maps = [map, thinSourceMap(map)].map((json) => new SourceMap(JSON.parse(json)));
  const lines = code.trimEnd().split("\n");
  const originals = lines.map((line, index) => {
    const column = line.length - line.trimStart().length;
    return maps.map((each) => (each.findEntry(index, column) as { originalLine?: number }).originalLine);
  });
  expect(originals.map(([, line]) => line)).toContain(source.split("\n").indexOf("    throw new Error(upper);"));
  expect(originals.filter(([expected, line]) => expected !== line)).toEqual([]);
  expect(thinSourceMap(map).length).toBeLessThan(map.length);
});
