import type { Schema, Spec, SpecOperation } from "../../generator/read/spec.js";

const event: Schema = {
  type: "object",
  properties: { id: { type: "string" }, kind: { type: "string" }, top: { type: "boolean" } },
};
const body: Schema = {
  type: "object",
  properties: { list: { type: "array", items: event }, next: { type: "string" } },
};
/** The parameter of its operation. */
export const eventKind = { name: "kind", in: "query", schema: { type: "string", enum: ["new", "old"] } } as const;

const video = { schema: "Event", links: ["/id"], operation: "public.events", parameter: "kind", post: "/list/0" };

const addresses = { url: "https://example.invalid/{author}/{id}", photoUrl: "https://example.invalid/{author}/{id}" };

/** A spec of one operation, as small as it can be. */
export function makeSpec(operation: Partial<SpecOperation> = {}, changes: Partial<Spec["x-video"]> = {}): Spec {
  const response = { content: { "application/json": { schema: body } } };
  const get = { operationId: "public.events", parameters: [eventKind], responses: { "200": response }, ...operation };
  return {
    info: { title: "s", version: "1" },
    servers: [],
    paths: { "/events": { get } },
    components: { schemas: { Event: event }, securitySchemes: {} },
    "x-envelope": { status: "s", error: "e", messages: ["m"], codes: [], fields: "f", sessionExpiredCode: 1 },
    "x-video": { ...video, headers: "/next", userAgent: "any", ...changes },
    "x-post": { schema: "Event", id: "/id", createTime: "/id", author: "/kind", photos: "/kind", ...addresses },
    "x-counts": { schemas: ["Event"], rounded: "id", exact: "kind" },
    "x-user": { schemas: ["Event"], usernames: ["id"], url: "https://example.invalid/{username}" },
  };
}
