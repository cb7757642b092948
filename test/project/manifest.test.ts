import { expect, it } from "vitest";
import { readManifest } from "../support/project-files.js";

const { dependencies, scripts } = readManifest();

it("the package runs nothing when it is installed", () => {
  const atInstallation = ["preinstall", "install", "postinstall", "prepare"];
  expect(Object.keys(scripts).filter((name) => atInstallation.includes(name))).toEqual([]);
});

it("the package needs openapi-fetch and p-retry at run time, and nothing else", () => {
  expect(Object.keys(dependencies).sort()).toEqual(["openapi-fetch", "p-retry"]);
});
