import type { Tally } from "../part.js";
import { type RawServer, startRawServer } from "../raw-server.js";

export interface ByteAnswer {
  readonly bytes: Buffer;
  /** Whether the server ends the connection after them. */
  readonly ends: boolean;
}

export type ByteServer = RawServer<ByteAnswer>;

/** Answers every request to an address with the same bytes. */
export const startByteServer = (tally: Tally): Promise<ByteServer> =>
  startRawServer<ByteAnswer>(tally, ({ bytes, ends }, socket) => {
    if (ends) socket.end(bytes);
    else socket.write(bytes);
  });
