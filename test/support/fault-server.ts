import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server does with a request, instead of answering it well. */
export type Fault = (request: IncomingMessage, response: ServerResponse, origins: Origins) => void;

export interface Origins {
  /** Answers well below `/ok`, and redirects to itself below `/loop`. */
  readonly own: string;
  /** Where no request may ever arrive. */
  readonly other: string;
}

/** A place on the server that belongs to one call. */
export interface FaultyPlace {
  /** For the client's `baseUrl`. */
  readonly baseUrl: string;
  /** How many requests of the call arrived. */
  arrivals(): number;
}

export interface FaultServer {
  /** A place where every request meets the fault. */
  open(fault: Fault): FaultyPlace;
  /** How many requests arrived at the other origin. */
  strays(): number;
  /** Resolves when every exchange has ended, on the server's side too. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Two servers on loopback: one that fails in every way it is told to, and another origin to be redirected to. */
export async function startFaultServer(): Promise<FaultServer> {
  const places: { readonly fault: Fault; arrivals: number }[] = [];
  const exchanges = new Set<Promise<void>>();
  let strays = 0;

  const other = await listen((_, response) => {
    strays++;
    answerWell(response);
  });
  const own = await listen((request, response) => {
    exchanges.add(ended(response));
    // A connection that one fault spoilt must not serve another call.
    response.shouldKeepAlive = false;
    const place = places[Number(request.url?.split("/")[1])];
    if (place !== undefined) {
      place.arrivals++;
      place.fault(request, response, { own: originOf(own), other: originOf(other) });
    } else if (request.url?.startsWith("/loop")) {
      response.writeHead(302, { location: request.url }).end();
    } else answerWell(response);
  });

  return {
    open(fault) {
      const place = { fault, arrivals: 0 };
      const number = places.push(place) - 1;
      return { baseUrl: `${originOf(own)}/${number}`, arrivals: () => place.arrivals };
    },
    strays: () => strays,
    idle: async () => {
      await Promise.all(exchanges);
    },
    close: async () => {
      await Promise.all([own, other].map(close));
    },
  };
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const ended = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => response.once("close", () => resolve()));

function answerWell(response: ServerResponse): void {
  response.setHeader("content-type", "application/json").end('{"status":"success","message":""}');
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
