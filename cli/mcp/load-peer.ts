import { UsageError } from "../errors.js";

/** Loads a package that only those install who query a database. */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new UsageError(`--database needs a package that is not installed: npm install ${name}`);
  }
}
