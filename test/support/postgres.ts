import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A Postgres server of its own, in a temporary folder. */
export interface Postgres {
  readonly version: string;
  /** Creates an empty database, and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Ends it as a power failure would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server. Throws where none is installed: these tests are not left out. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findBinaries();
  const user = findUser();
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tikapi-fetch-pg-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const call = (name: string, args: readonly string[]) => run(join(bin, name), args, { cwd: folder, ...user });
  const port = await findPort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  // What it prints goes to a file: it would keep the pipe of this process open.
  const start = () => call("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-o", settings, "-w", "start"]);
  try {
    await call("initdb", [
      "-D",
      data,
      "-U",
      "harvest",
      "-A",
      "trust",
      "-N",
      "--no-instructions",
      "-E",
      "UTF8",
      "--locale=C",
    ]);
    await start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  // A run that is ended must not leave a server behind.
  const kill = () => {
    const [pid = ""] = existsSync(join(data, "postmaster.pid"))
      ? readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
      : [];
    if (pid !== "") process.kill(Number(pid), "SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", kill);
  const address = (name: string) => `postgres://harvest@127.0.0.1:${port}/${name}`;
  return {
    version: (await call("postgres", ["--version"])).stdout.trim(),
    async createDatabase(name) {
      await call("psql", ["-q", "-d", address("postgres"), "-c", `CREATE DATABASE ${name}`]);
      return address(name);
    },
    async restart() {
      await call("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      await start();
    },
    async stop() {
      process.removeListener("exit", kill);
      await call("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]).catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian and Homebrew keep them out of the path. */
function findBinaries(): string {
  const kept = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => /^(postgresql@)?\d+$/.test(name))
      .sort((a, b) => readNumber(b) - readNumber(a))
      .map((name) => join(folder, name, "bin")),
  );
  const folders = [...kept, ...(process.env["PATH"] ?? "").split(":")];
  const found = folders.find((folder) => folder !== "" && existsSync(join(folder, "initdb")));
  if (found === undefined)
    throw new Error(
      "These tests need a Postgres server. Install it: apt-get install postgresql, or brew install postgresql@17",
    );
  return found;
}

const readNumber = (name: string): number => Number(name.replace(/\D/g, ""));

/** The server refuses to run as root. */
function findUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) throw new Error("As root, these tests need a user named postgres.");
  return { uid: Number(uid), gid: Number(gid) };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
