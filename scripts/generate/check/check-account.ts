import type { Operation } from "../read/read-operations.ts";
import type { Report } from "./report.ts";

/** Operations for an account are those whose ids start with `user.`. */
export function checkAccount({ id, account }: Operation, report: Report): void {
  if (account === id.startsWith("user.")) return;
  report(
    id,
    account
      ? 'needs an account key, so its id must start with "user."'
      : 'starts with "user.", so its security must name AccountKey',
  );
}
