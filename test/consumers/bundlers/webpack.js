import webpack from "webpack";

const isMap = { test: /\.[cm]?js$/, enforce: "pre", use: "source-map-loader" };
for (const entry of ["./app.js", "./app.cjs"]) {
  const stats = await new Promise((resolve, reject) =>
    webpack(
      {
        mode: "production",
        target: "node20",
        entry,
        devtool: "source-map",
        module: { rules: [isMap] },
        output: { path: import.meta.dirname, filename: `out/${entry.endsWith("cjs") ? "required" : "imported"}.cjs` },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    ),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const complaints = [...errors, ...warnings].map(({ message }) => message);
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}
