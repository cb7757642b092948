import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSpec } from "../../generator/read/load-spec.ts";
import type { Spec } from "../../generator/read/spec.ts";
import { SpecError } from "../../generator/read/spec-error.ts";
import { runCommand } from "../run/run-command.ts";
import { completeDraft } from "./complete-draft.ts";
import { downloadPackage } from "./download-package.ts";
import { runGit } from "./find-releases.ts";

/** A spec was named that is nowhere. */
export class SpecNotFoundError extends Error {}

const bundledSpec = "generated/openapi.json";

/**
 * Opens the spec that a word names: a file (one JSON document, or the YAML root of several files), a package
 * (`tikapi-fetch@0.1.0`), or a git revision (`v0.1.0`, `HEAD~3`). Overlays change a spec in YAML.
 */
export async function openSpec(name: string, root: string, overlays: readonly string[] = []): Promise<Spec> {
  if (/\.ya?ml$/i.test(name) && existsSync(name)) return completeDraft((await loadSpec(name, overlays)).spec);
  if (overlays.length > 0)
    throw new SpecNotFoundError(`${name} is no file in YAML; --overlay changes only such a spec.`);
  if (existsSync(name)) return parseSpec(await readFile(name, "utf8"), name);
  if (/\.(json|ya?ml)$/i.test(name)) throw new SpecNotFoundError(`There is no file ${name}.`);
  return isPackage(name) ? openPackage(name) : openRevision(name, root);
}

/** `tikapi-fetch@0.1.0`, `@scope/name@1`; git has no such names of revisions in use, but for `HEAD@{1}`. */
const isPackage = (name: string): boolean => /^(@[\w.-]+\/)?[\w.-]+@[\w.^~-]+$/.test(name);

async function openPackage(name: string): Promise<Spec> {
  const folder = await mkdtemp(join(tmpdir(), "spec-diff-"));
  try {
    const tarball = await downloadPackage(name, folder).catch((error: Error) => {
      throw new SpecNotFoundError(error.message);
    });
    const file = `package/dist/${bundledSpec}`;
    await runCommand("tar", ["-xzf", tarball, file], folder).catch(() => {
      throw new SpecNotFoundError(`The package ${name} has no dist/${bundledSpec}.`);
    });
    return parseSpec(await readFile(join(folder, file), "utf8"), name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function openRevision(name: string, root: string): Promise<Spec> {
  const commit = await runGit(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`).catch(
    () => {
      throw new SpecNotFoundError(`"${name}" is no file, no package such as tikapi-fetch@0.1.0 and no git revision.`);
    },
  );
  const text = await runGit(root, "show", `${commit.trim()}:${bundledSpec}`).catch(() => {
    throw new SpecNotFoundError(`${bundledSpec} is not part of the git revision ${name}.`);
  });
  return parseSpec(text, name);
}

function parseSpec(text: string, name: string): Spec {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === "object" && document !== null && "paths" in document && "components" in document)
      return document as Spec;
  } catch {}
  throw new SpecError(`${name} is not a bundled spec: one JSON document with paths and components.`);
}
