import type { Client } from "../client/client.js";

/** The key that a client sends. Nothing is sent for it: a middleware looks at the request, and answers. */
export async function readKey(api: Client, header: string): Promise<string> {
  let key = "";
  const look = async (request: Request) => {
    key = request.headers.get(header) ?? "";
    return Response.json({});
  };
  await api.withOptions({ middleware: [look], rate: { requests: 1, per: 1 } }).request("GET", "/");
  return key;
}
