import type { ClientOptions } from "../../src/settings/options.ts";
import { type ApiTable, newestTable } from "../../src/spec/api-table.ts";

const noApi: ApiTable = {
  version: newestTable,
  operations: [],
  servers: {
    production: "https://api.invalid",
    sandbox: "https://sandbox.invalid",
    demoKeys: { apiKey: "", accountKey: "" },
  },
  authorization: { url: "https://authorize.invalid" },
  keyHeaders: { apiKey: "x-api-key", accountKey: "x-account-key" },
  envelope: { status: "", error: "", messages: [""], fields: "", codes: [] },
  sessionExpiredCode: 0,
  video: { links: [], post: "", headers: "", userAgent: "", operation: "", parameter: "" },
  tiktokCodes: [],
};

type CreateClientFactory = (table: ApiTable) => (options: ClientOptions) => { user(): object };

/** The names that clients have besides their operations: all names of a client without operations. */
export function listReservedNames(createClient: CreateClientFactory): ReadonlySet<string> {
  const client = createClient(noApi)({ apiKey: "any", accountKey: "any", baseUrl: noApi.servers.production });
  const names = new Set([client, client.user()].flatMap(listMembers));
  // Every object has it.
  names.delete("constructor");
  return names;
}

function listMembers(object: object): string[] {
  const prototype: object | null = Object.getPrototypeOf(object);
  if (prototype === null || prototype === Object.prototype) return [];
  return [...Object.getOwnPropertyNames(prototype), ...listMembers(prototype)];
}
