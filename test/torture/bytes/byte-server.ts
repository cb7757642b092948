import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Tally } from "../part.js";

export interface ByteServer {
  /** An address that answers every request with these bytes, and then ends the connection if told so. */
  open(bytes: Buffer, ends: boolean): string;
  /** How many connections are open. */
  connections(): number;
  close(): Promise<void>;
}

/** A server that knows nothing of HTTP, but to which address a request goes. */
export async function startByteServer(tally: Tally): Promise<ByteServer> {
  const answers = new Map<string, { readonly bytes: Buffer; readonly ends: boolean }>();
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
      tally.requests++;
      const { bytes, ends } = answers.get(head.split("/")[1]?.split(" ")[0] ?? "") ?? {};
      if (bytes === undefined) socket.destroy();
      else if (ends) socket.end(bytes);
      else socket.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open(bytes, ends) {
      const name = String(made++);
      answers.set(name, { bytes, ends });
      // Only the newest are asked.
      answers.delete(String(made - 100));
      return `http://127.0.0.1:${port}/${name}`;
    },
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
