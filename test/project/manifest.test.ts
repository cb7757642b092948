import { expect, it } from "vitest";
import { readManifest } from "../support/project-files.js";

const { dependencies, exports, main, scripts, types, typesVersions } = readManifest();

it("the package runs nothing when it is installed", () => {
  const atInstallation = ["preinstall", "install", "postinstall", "prepare"];
  expect(Object.keys(scripts).filter((name) => atInstallation.includes(name))).toEqual([]);
});

it("the package needs openapi-fetch, whose types are part of its own, and nothing else", () => {
  expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
});

it("resolvers that do not read exports find the same entries by main, types and typesVersions", () => {
  const entries = Object.entries(exports).filter(([path]) => path !== "./package.json");
  const found = entries.map(([path]) => {
    const subpath = path.slice("./".length);
    const [typed] = subpath === "" ? [types] : (typesVersions["*"]?.[subpath] ?? []);
    return [path, typed, subpath === "" ? main : undefined];
  });
  const wanted = entries.map(([path, entry]) =>
    typeof entry === "string"
      ? [path, entry, undefined]
      : [path, entry.require.types, path === "." ? entry.require.default : undefined],
  );
  expect(found).toEqual(wanted);
});
