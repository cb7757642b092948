import type { Operation } from "../spec/api-table.js";

/** Finds the client of a method, and runs operations for it. */
export interface Runner<Client> {
  readonly find: (self: object) => Client;
  readonly run: (client: Client, operation: Operation, params: unknown, options: unknown) => unknown;
}

type Operations = Iterable<readonly [id: string, operation: Operation]>;

interface Branch {
  readonly [name: string]: Branch | Operation;
}

/**
 * Defines the operations on a class by their ids: `public.posts` becomes `public.posts()`. Each instance creates its methods
 * on first use, so that clients are cheap, and methods can be detached, and replaced in tests.
 */
export function defineMethods<Client>(prototype: object, operations: Operations, runner: Runner<Client>): void {
  for (const [name, node] of Object.entries(growTree(operations))) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (!Object.prototype.isPrototypeOf.call(prototype, this)) return offClass(node, runner);
        const value = bindNode(node, runner.find(this), runner);
        setOwn(this, name, value);
        return value;
      },
      set(value) {
        setOwn(this, name, value);
      },
    });
  }
}

function growTree(operations: Operations): Branch {
  const root: Record<string, Branch | Operation> = {};
  for (const [id, operation] of operations) {
    const names = id.split(".");
    const last = names.pop() ?? id;
    let branch = root;
    for (const name of names) {
      branch[name] ??= {};
      // The generator refuses an operation with the id of a branch.
      branch = branch[name] as Record<string, Branch | Operation>;
    }
    branch[last] = operation;
  }
  return root;
}

function bindNode<Client>(node: Branch | Operation, client: Client, runner: Runner<Client>): unknown {
  if (isOperation(node)) {
    const { run } = runner;
    const method = (params?: unknown, options?: unknown) => run(client, node, params, options);
    return Object.defineProperty(method, "name", { value: node.id });
  }
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, bindNode(child, client, runner)]));
}

/** A method read from the prototype, as mocking tools do: it runs for its `this`. */
function offClass<Client>(node: Branch | Operation, runner: Runner<Client>): unknown {
  if (!isOperation(node)) return undefined;
  return function (this: object, params?: unknown, options?: unknown) {
    return runner.run(runner.find(this), node, params, options);
  };
}

function setOwn(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
}

const isOperation = (node: Branch | Operation): node is Operation => typeof node["method"] === "string";
