import { build, createLogger, createServer } from "vite";

const complaints = [];
const collect = (message) => complaints.push(message);
const customLogger = { ...createLogger("info"), warn: collect, warnOnce: collect, error: collect, info() {} };
const shared = { root: import.meta.dirname, configFile: false, customLogger, ssr: { noExternal: true } };

await build({
  ...shared,
  build: { ssr: "app.js", sourcemap: true, outDir: "out", rollupOptions: { output: { entryFileNames: "vite.mjs" } } },
});

// The development server reads the maps of what it loads.
const server = await createServer({ ...shared, server: { middlewareMode: true, ws: false }, appType: "custom" });
try {
  await (await server.ssrLoadModule("/app.js")).run();
} finally {
  await server.close();
}
if (complaints.length > 0) throw new Error(complaints.join("\n"));
