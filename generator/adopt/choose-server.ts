import type { Spec } from "../read/spec.ts";
import { type Note, note } from "./note.ts";

interface Server {
  url: string;
  variables?: Readonly<Record<string, { readonly default?: unknown }>>;
}

/** Makes the servers addresses that a client can use. Changes the spec itself. */
export function chooseServer(spec: Spec, file: string): Note[] {
  const root = spec as unknown as { servers?: Server[] };
  const servers = Array.isArray(root.servers) ? root.servers : [];
  const notes: Note[] = [];
  const usable = servers.filter((server, index) => {
    const address = readAddress(server, file);
    if (address === undefined)
      notes.push(
        note(
          "server",
          `${String(server.url)} is no whole address; pass baseUrl, or write it in an overlay`,
          servers,
          String(index),
        ),
      );
    else server.url = address;
    return address !== undefined;
  });
  root.servers = usable;
  if (servers.length === 0) notes.push(note("server", "the spec names no server; pass baseUrl to the client", spec));
  const others = usable.slice(1).filter((server) => !("x-sandbox" in server));
  if (others.length > 0)
    notes.push(
      note(
        "server",
        `calls go to ${usable[0]?.url}; for ${others.map(({ url }) => url).join(", ")}, pass baseUrl`,
        servers,
      ),
    );
  return notes;
}

/** With the default of each variable; what is relative is so to where the spec is. */
function readAddress({ url, variables = {} }: Server, file: string): string | undefined {
  const filled = String(url).replaceAll(/\{([^{}]*)\}/g, (whole, name: string) =>
    String(variables[name]?.default ?? whole),
  );
  const base = /^https?:/.test(file) ? file : undefined;
  if (!URL.canParse(filled, base) || /[{}]/.test(filled)) return undefined;
  const address = new URL(filled, base);
  // As it was written, where it is whole.
  return /^https?:$/.test(address.protocol) ? (URL.canParse(filled) ? filled : address.href) : undefined;
}
