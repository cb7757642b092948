import { expect, it } from "vitest";
import { readManifest } from "../support/project-files.js";

const { dependencies, scripts } = readManifest();

it("the package runs nothing when it is installed", () => {
  const atInstallation = ["preinstall", "install", "postinstall", "prepare"];
  expect(Object.keys(scripts).filter((name) => atInstallation.includes(name))).toEqual([]);
});

it("the package needs openapi-fetch, whose types are part of its own, and nothing else", () => {
  expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
});
