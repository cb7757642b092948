import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

/** Where the compiled bench is: beside the other participants, so that it finds them. */
export const compiled = resolve("bench/node_modules/.bench");

interface Process<First> {
  /** What it said first. */
  readonly message: First;
  ask(question: unknown): Promise<number>;
  stop(): void;
}

/** Starts a file of the bench with some input, and waits for its first message. */
export async function startProcess<First>(name: string, input: unknown): Promise<Process<First>> {
  const child = fork(resolve(compiled, `${name}.mjs`), [JSON.stringify(input)], { execArgv: ["--expose-gc"] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`bench/${name}.ts ended with exit code ${code}.`);
  });
  ended.catch(() => {});
  // Both sides are the bench's own: each file sends what those who start it expect.
  const hear = async <Message>() => (await Promise.race([once(child, "message"), ended]))[0] as Message;
  return {
    message: await hear<First>(),
    ask: (question) => {
      child.send(question as object);
      return hear<number>();
    },
    stop: () => child.disconnect(),
  };
}

/** Runs some work while the server is there; gives it the server's address. */
export async function withServer<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = await startProcess<number>("server", null);
  try {
    return await work(`http://127.0.0.1:${server.message}`);
  } finally {
    server.stop();
  }
}

/** Sends the first message, then an answer to every question; ends when whoever started it ends. */
export function serve<Question>(first: unknown, answer?: (question: Question) => Promise<number>): void {
  process.on("message", async (question: Question) => process.send?.(await answer?.(question)));
  process.on("disconnect", () => process.exit());
  process.send?.(first);
}

export function readInput<Input>(): Input {
  return JSON.parse(process.argv[2] ?? "null") as Input;
}
