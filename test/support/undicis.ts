import type { DispatcherLike } from "../../src/index.js";

/** The part of undici that the tests use; each version has it. */
export interface Undici {
  readonly Agent: new (options?: object) => ClosableDispatcher;
  readonly ProxyAgent: new (options: object) => ClosableDispatcher;
  readonly RetryAgent: new (dispatcher: never, options?: object) => ClosableDispatcher;
  readonly MockAgent: new () => MockDispatcher;
}

export interface ClosableDispatcher extends DispatcherLike {
  close(): Promise<void>;
  destroy(): Promise<void>;
}

interface MockDispatcher extends ClosableDispatcher {
  disableNetConnect(): void;
  get(origin: string): {
    intercept(request: object): { reply(status: number, body: string, options?: object): unknown };
  };
}

/** The versions that this Node can load: the last one needs a newer Node than the others. */
export const undicis: readonly (readonly [name: string, undici: Undici])[] = await Promise.all([
  load("undici 6", () => import("undici-6")),
  load("undici 7", () => import("undici")),
  ...(Number.parseInt(process.versions.node, 10) < 24 ? [] : [load("undici 8", () => import("undici-8"))]),
]);

// Only what all versions have in common is typed.
async function load(name: string, read: () => Promise<unknown>) {
  return [name, (await read()) as Undici] as const;
}
