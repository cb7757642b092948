import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

/** The compiled bench is beside the other participants, so that it can import them. */
export const compiled = resolve("bench/node_modules/.bench");

interface Process<First> {
  /** The first message. */
  readonly message: First;
  ask<Reply>(question: unknown): Promise<Reply>;
  stop(): void;
}

/** Starts a file of the bench, gives it some input, and waits for its first message. */
export async function startProcess<First>(name: string, input: unknown): Promise<Process<First>> {
  const child = fork(resolve(compiled, `${name}.mjs`), [JSON.stringify(input)], { execArgv: ["--expose-gc"] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`bench/${name}.ts ended with exit code ${code}.`);
  });
  ended.catch(() => {});
  // Each file of the bench sends what those who start it expect.
  const receive = async <Message>() => (await Promise.race([once(child, "message"), ended]))[0] as Message;
  return {
    message: await receive<First>(),
    ask<Reply>(question: unknown) {
      child.send(question as object);
      return receive<Reply>();
    },
    stop: () => child.disconnect(),
  };
}

/** Runs some work with the address of the server, which is stopped afterwards. */
export async function withServer<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = await startProcess<number>("server", null);
  try {
    return await work(`http://127.0.0.1:${server.message}`);
  } finally {
    server.stop();
  }
}

/** Sends the first message, then answers every question. Exits when the process that started it does. */
export function serve<Question>(first: unknown, answer?: (question: Question) => Promise<unknown>): void {
  process.on("message", async (question: Question) => process.send?.(await answer?.(question)));
  process.on("disconnect", () => process.exit());
  process.send?.(first);
}

export function readInput<Input>(): Input {
  return JSON.parse(process.argv[2] ?? "null") as Input;
}
