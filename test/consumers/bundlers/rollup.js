import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

const complaints = [];
const plugins = [resolve({ preferBuiltins: true }), commonjs(), readJson()];
for (const [input, file] of [
  ["app.js", "out/imported.mjs"],
  ["app.cjs", "out/required.mjs"],
]) {
  const bundle = await rollup({
    input,
    plugins,
    onwarn: ({ message }) => complaints.push(message),
    external: /^node:/,
  });
  await bundle.write({ file, format: "esm", inlineDynamicImports: true });
}
if (complaints.length > 0) throw new Error(complaints.join("\n"));

/** As Rollup's own plugin for JSON does, for the spec that the mock in memory reads. */
function readJson() {
  return { name: "json", transform: (code, id) => (id.endsWith(".json") ? `export default ${code}` : null) };
}
