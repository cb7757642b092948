import { createHash } from "node:crypto";

/** Enough of a SHA-256 to tell data apart. */
export const digest = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex").slice(0, 32);
