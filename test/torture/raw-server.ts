import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Tally } from "./part.js";

export interface RawServer<Target> {
  /** An address whose requests are answered for this target. */
  open(target: Target): string;
  /** How many connections are open. */
  connections(): number;
  close(): Promise<void>;
}

/** How many of the newest targets are remembered: older ones are asked for no more. */
const remembered = 1_000;

/** A server that knows nothing of HTTP, but where a request's head ends and which address it is for. */
export async function startRawServer<Target>(
  tally: Tally,
  answer: (target: Target, socket: Socket, head: string) => void,
): Promise<RawServer<Target>> {
  const targets = new Map<string, Target>();
  const sockets = new Set<Socket>();
  let made = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let head = "";
    // Clients reset connections that they do not like.
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      if (head.includes("\r\n\r\n")) return;
      head += data.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      const target = targets.get(head.split("/")[1]?.split(" ")[0] ?? "");
      if (target === undefined) return void socket.destroy();
      tally.requests++;
      answer(target, socket, head);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open(target) {
      targets.set(String(made), target);
      targets.delete(String(made - remembered));
      return `http://127.0.0.1:${port}/${made++}`;
    },
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
