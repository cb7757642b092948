import { posix } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { listTracked, readManifest, readProjectFile } from "../support/project-files.js";

/** What is read here of a workflow. */
interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Permissions;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Matrix };
  /** Of a job that is another workflow; it has no steps. */
  readonly uses?: string;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Matrix {
  readonly node?: readonly (string | number)[];
  readonly include?: readonly { readonly node?: string | number }[];
}

type Permissions = Readonly<Record<string, string>>;

interface Dependabot {
  readonly updates: readonly {
    readonly "package-ecosystem": string;
    readonly directory?: string;
    readonly directories?: readonly string[];
  }[];
}

const tracked = listTracked();
const paths = tracked.filter((file) => /^\.github\/workflows\/.+\.ya?ml$/.test(file));
// Their form is GitHub's; the tests below fail when something they read is not there.
const workflows = Object.fromEntries(paths.map((path) => [path, parseYaml(readProjectFile(path)) as Workflow]));
const jobs = Object.entries(workflows).flatMap(([path, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => ({ path, name, job, steps: job.steps ?? [] })),
);
const { engines, scripts } = readManifest();

describe("continuous integration", () => {
  it("tests the lowest versions of Node that package.json allows", () => {
    const lowest = engines.node.match(/\d+\.\d+\.\d+/g) ?? [];
    const tested = jobs.flatMap(({ job }) => {
      const { node = [], include = [] } = job.strategy?.matrix ?? {};
      return [...node, ...include.map((one) => one.node)].map(String);
    });
    expect(lowest).not.toEqual([]);
    expect(lowest.filter((version) => !tested.includes(version))).toEqual([]);
  });

  it("runs scripts that package.json has, and every one that tests or checks", () => {
    const commands = jobs.flatMap(({ steps }) =>
      steps.flatMap(({ run = "" }) => run.match(/\bnpm (test|run [\w:-]+)/g) ?? []),
    );
    const named = commands.map((command) => command.replace(/^npm (run )?/, ""));
    const tests = Object.keys(scripts).filter((name) => /^(test|check)\b/.test(name));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(tests.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe("a workflow", () => {
  it("may read the repository and nothing else, but for two jobs that say why", () => {
    for (const { permissions } of Object.values(workflows)) expect(permissions).toEqual({ contents: "read" });
    const more = jobs
      .filter(({ job }) => job.permissions !== undefined)
      .map(({ name, job }) => [name, job.permissions]);
    expect(more).toEqual([
      // Proves to npm which commit the package is built from.
      ["publish", { contents: "read", "id-token": "write" }],
      // Opens a pull request with the draft that another job made.
      ["propose", { contents: "write", "pull-requests": "write" }],
    ]);
  });

  it("that may write to the repository runs none of its code, and none of any package", () => {
    const writing = jobs.filter(({ job }) => job.permissions?.["contents"] === "write");
    expect(writing).toHaveLength(1);
    for (const { steps } of writing) {
      // An artifact is all that comes in: no sources, no Node.
      expect(steps.flatMap(({ uses = [] }) => uses)).toEqual([expect.stringMatching(/^actions\/download-artifact@/)]);
      const scripts = steps.map(({ run = "" }) => run).join("\n");
      expect(scripts).not.toMatch(/\b(npm|npx|node|tsx|bash|sh|eval|source|git)\s/);
      // What an artifact or an output says stays data: it is no part of a script.
      expect(scripts).not.toContain("${{");
    }
  });

  it("pins the actions it uses to a version", () => {
    const used = jobs.flatMap(({ job, steps }) => [job.uses, ...steps.map(({ uses }) => uses)]);
    const loose = used.filter((uses) => uses !== undefined && !/^\.\/|@(v\d+(\.\d+){0,2}|[0-9a-f]{40})$/.test(uses));
    expect(loose).toEqual([]);
  });

  it("gives each of its jobs a limit of time", () => {
    const endless = jobs.filter(({ job }) => job.uses === undefined && !job["timeout-minutes"]);
    expect(endless.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});

describe("Dependabot", () => {
  it("looks after every package.json of the repository", () => {
    const { updates } = parseYaml(readProjectFile(".github/dependabot.yml")) as Dependabot;
    const folders = updates
      .filter((update) => update["package-ecosystem"] === "npm")
      .flatMap(({ directory, directories = [] }) => (directory === undefined ? directories : [directory]));
    const manifests = tracked.filter((file) => posix.basename(file) === "package.json");
    expect(folders.sort()).toEqual(manifests.map((file) => posix.resolve("/", posix.dirname(file))).sort());
  });
});
