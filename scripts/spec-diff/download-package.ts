import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";

/** Downloads a package such as `tikapi-fetch@0.1.0` from the npm registry into a folder, and runs nothing of it. */
export async function downloadPackage(name: string, folder: string): Promise<string> {
  const output = await runCommand("npm", ["pack", name, "--json", "--ignore-scripts"], folder).catch((error: Error) => {
    const [, summary = error.message.split("\n")[0]] = /"summary": "(.+)"/.exec(error.message) ?? [];
    throw new Error(`npm cannot get ${name}: ${summary}`);
  });
  const [packed] = JSON.parse(output) as { readonly filename: string }[];
  return join(folder, packed?.filename ?? "");
}
