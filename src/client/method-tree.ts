import type { Operation } from "../spec/api-table.js";

/** How methods find their client, and run an operation for it. */
export interface Runner<Client> {
  readonly find: (self: object) => Client;
  readonly run: (client: Client, operation: Operation, params: unknown, options: unknown) => unknown;
}

interface Branch {
  readonly [name: string]: Branch | Operation;
}

/**
 * Puts the operations on a class, by their ids: `public.posts` is `public.posts()`. An instance makes its own methods and
 * branches when they are first used, so that a client costs next to nothing to create, and its methods work when taken off
 * it and can be replaced in a test.
 */
export function defineMethods<Client>(
  prototype: object,
  operations: Iterable<readonly [id: string, operation: Operation]>,
  runner: Runner<Client>,
): void {
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

function growTree(operations: Iterable<readonly [string, Operation]>): Branch {
  const root: Record<string, Branch | Operation> = {};
  for (const [id, operation] of operations) {
    const names = id.split(".");
    const last = names.pop() ?? id;
    let branch = root;
    for (const name of names) {
      branch[name] ??= {};
      // No operation is called like a branch: the generator refuses such ids.
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

/** A method read off the class itself, as tools do that replace methods in tests: it runs for what it is called on. */
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
