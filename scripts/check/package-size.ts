import { runCommand } from "../package/run-command.ts";

/** The most bytes that `npm install` may download: most of them are the types and the spec, which grow with the API. */
const budget = 300_000;

export async function checkPackageSize(root: string): Promise<string[]> {
  const report = await runCommand("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], root);
  const [{ size }]: [{ readonly size: number }] = JSON.parse(report);
  console.log(`       ${size} bytes of at most ${budget}: the packed package`);
  return size > budget ? [`the packed package is ${size} bytes, the budget is ${budget}`] : [];
}
