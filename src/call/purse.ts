import type { Budget } from "../settings/budget.js";

/** What a call takes from its client's budget. */
export interface Purse {
  /** Takes a request for an attempt before it waits for its turn, and gives it back if the attempt sends none. */
  reserve<T>(attempt: () => Promise<T>): Promise<T>;
  /** To be called before every request. */
  spend(): void;
}

export function openPurse(budget: Budget, makeError: () => Error): Purse {
  let reserved = 0;
  const take = () => {
    if (!budget.take()) throw makeError();
  };
  return {
    async reserve(attempt) {
      take();
      reserved++;
      try {
        return await attempt();
      } finally {
        if (reserved > 0) budget.giveBack();
        reserved = 0;
      }
    },
    spend() {
      // Middleware can send more than one.
      if (reserved === 0) take();
      else reserved--;
    },
  };
}
