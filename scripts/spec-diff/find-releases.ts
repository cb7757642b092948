import { runCommand } from "../run/run-command.ts";

/** The tags of the releases that lead to the current commit, the newest first. Pre-releases count only where there is nothing else. */
export async function findReleases(root: string): Promise<readonly string[]> {
  // Outside a repository there are none.
  const tags = await listTags(root, "--merged", "HEAD").catch(() => []);
  const stable = tags.filter((tag) => !tag.includes("-"));
  return stable.length > 0 ? stable : tags;
}

/** Whether the current commit is the one that was released. */
export const isCurrent = async (tag: string, root: string): Promise<boolean> =>
  (await listTags(root, "--points-at", "HEAD")).includes(tag);

export const runGit = (root: string, ...args: readonly string[]): Promise<string> => runCommand("git", args, root);

async function listTags(root: string, ...which: readonly string[]): Promise<string[]> {
  const output = await runGit(root, "tag", "--list", "v[0-9]*", ...which, "--sort=-version:refname");
  return output.split("\n").filter((tag) => /^v\d+\.\d+\.\d+/.test(tag));
}
