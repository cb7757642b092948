import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../errors.js";
import { openFolder } from "./query-folder.js";
import { openServer } from "./query-server.js";
import type { ReadOnlyDatabase } from "./read-only-database.js";

/** Opens the database of a harvest for reading: the folder of an embedded one, or a server at `DATABASE_URL`. */
export async function openDatabase(place: string): Promise<ReadOnlyDatabase> {
  if (/^postgres(ql)?:/.test(place))
    throw new UsageError(
      "The address of a database often has a password in it. Set it as DATABASE_URL in the environment, and give --database DATABASE_URL.",
    );
  if (place === "DATABASE_URL") return openServer(readAddress());
  if (existsSync(join(place, "data", "PG_VERSION"))) return openFolder(place);
  throw new UsageError(
    `--database ${place}: there is no database of a harvest in this folder. For a server, give --database DATABASE_URL.`,
  );
}

function readAddress(): string {
  const address = process.env["DATABASE_URL"];
  if (address) return address;
  throw new UsageError("--database DATABASE_URL needs the address in the environment: DATABASE_URL=postgres://…");
}
