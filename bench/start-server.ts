import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { compiledFolder } from "./places.ts";

/** Runs some work while the server is there; gives it the server's address. */
export async function withServer<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = fork(resolve(compiledFolder, "server.mjs"));
  const [port] = (await once(server, "message")) as [number];
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    server.disconnect();
  }
}
