import { once } from "node:events";
import { stdin, stdout } from "node:process";
import { LineLimit } from "./line-limit.js";
import type { Sdk } from "./load-sdk.js";
import { createServer } from "./server.js";
import type { Service } from "./service.js";

/** Talks to the program that started this one, until that closes the pipe or asks to end. */
export async function serveStdio(sdk: Sdk, service: Service, signal: AbortSignal): Promise<void> {
  const lines = new LineLimit(longestLine, (answer) => stdout.write(answer));
  const server = createServer(sdk, service);
  const ended = Promise.race([once(stdin, "close", { signal }), once(stdin, "end", { signal })]).catch(() => {});
  stdin.pipe(lines);
  await server.connect(new sdk.StdioServerTransport(lines, stdout, { maxBufferSize: 2 * longestLine }));
  await ended;
  // Aborts what is still being called.
  await server.close();
  stdin.destroy();
}

/** In bytes. The transport would end with a longer one. */
const longestLine = 8 * 2 ** 20;
