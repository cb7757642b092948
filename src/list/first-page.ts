/** A share in a page that may still be on its way. */
export interface Visit<Page> {
  readonly page: Promise<Page>;
  /** To be called once, when the page is no longer wanted or has arrived. */
  leave(): void;
}

interface Loading {
  /** The number of those who want the page. */
  users: number;
  /** Gone when the page has arrived. */
  abort?: (() => void) | undefined;
}

/** The first page of a list: loaded when somebody wants it, then shared. It is aborted when all who wanted it have left. */
export class FirstPage<Page> {
  readonly #load: (signal?: AbortSignal) => Promise<Page>;
  #shared: (Loading & { readonly page: Promise<Page> }) | undefined;

  constructor(load: (signal?: AbortSignal) => Promise<Page>) {
    this.#load = load;
  }

  /** For somebody who waits for the page to the end. */
  wait(): Promise<Page> {
    this.#shared ??= this.#start();
    this.#shared.users++;
    return this.#shared.page;
  }

  /** For somebody who may leave before the page arrives. */
  visit(): Visit<Page> {
    this.#shared ??= this.#start(new AbortController());
    const shared = this.#shared;
    shared.users++;
    return { page: shared.page, leave: () => this.#leave(shared) };
  }

  #start(ending?: AbortController) {
    const loading: Loading = { users: 0, abort: ending && (() => ending.abort()) };
    return Object.assign(loading, { page: this.#loadPage(loading, ending?.signal) });
  }

  // Not `finally()` of the promise: with a second reaction to it, stacks no longer name who waits for it.
  async #loadPage(loading: Loading, signal: AbortSignal | undefined): Promise<Page> {
    try {
      return await this.#load(signal);
    } finally {
      loading.abort = undefined;
    }
  }

  #leave(loading: Loading): void {
    loading.users--;
    if (loading.users > 0 || loading.abort === undefined) return;
    // Whoever comes later loads it anew.
    this.#shared = undefined;
    loading.abort();
  }
}
