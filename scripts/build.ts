/** Compiles the package into dist/: `npm run build`. */
import { execFileSync } from "node:child_process";
import { copyFile, rm } from "node:fs/promises";

await rm("dist", { recursive: true, force: true });
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
for (const file of ["openapi.json", "openapi.yaml"]) await copyFile(`generated/${file}`, `dist/generated/${file}`);
