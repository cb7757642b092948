import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts the process, so that it has loaded TypeScript when it gets a spec. It ends with this one. */
export function startTypesProcess(): { compileTypes(json: string): Promise<string>; stop(): void } {
  const child = fork(fileURLToPath(new URL("types-process.ts", import.meta.url)));
  return {
    async compileTypes(json) {
      const failed = once(child, "exit").then(([code]) => {
        throw new Error(`The types were not compiled: their process ended with ${code}.`);
      });
      const answer = once(child, "message");
      child.send(json);
      const [types] = await Promise.race([answer, failed]);
      failed.catch(() => {});
      return types as string;
    },
    stop: () => void child.kill(),
  };
}
