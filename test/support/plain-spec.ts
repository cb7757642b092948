import { operationFacts } from "./operation-facts.js";

/** The operations of the documentation page. */
export const documentedFacts = operationFacts.operations.filter(({ documented }) => documented);

/**
 * The documentation page as a plain OpenAPI 3.0 document: what anybody's tools could make of it. It has no extension, names the keys in its
 * own way, and says nothing of bodies.
 */
export function writePlainSpec({ withIds }: { readonly withIds: boolean }): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { operationId, method, path, auth, parameters } of documentedFacts) {
    const sent = parameters.filter((parameter) => parameter.documented);
    const inBody = sent.filter((parameter) => parameter.in === "body");
    const required = inBody.filter((parameter) => parameter.required).map(({ name }) => name);
    const properties = Object.fromEntries(inBody.map((parameter) => [parameter.name, describe(parameter)]));
    const body = { type: "object", properties, ...(required.length > 0 && { required }) };
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        ...(withIds && { operationId }),
        security: [Object.fromEntries(auth.map((header) => [nameScheme(header), []]))],
        parameters: sent
          .filter((parameter) => parameter.in !== "body")
          .map((parameter) => ({
            name: parameter.name,
            in: parameter.in,
            required: parameter.in === "path" || parameter.required === true,
            schema: describe(parameter),
          })),
        ...(inBody.length > 0 && { requestBody: { content: { "application/json": { schema: body } } } }),
        responses: { 200: { description: "OK", content: { "application/json": { schema: {} } } } },
      },
    };
  }
  const headers = [...new Set(documentedFacts.flatMap(({ auth }) => auth))];
  return {
    openapi: "3.0.3",
    info: { title: "TikAPI", version: "3.1.4" },
    servers: [{ url: operationFacts.servers.production }],
    paths,
    components: {
      securitySchemes: Object.fromEntries(
        headers.map((name) => [nameScheme(name), { type: "apiKey", in: "header", name }]),
      ),
    },
  };
}

/** `X-API-KEY` → `xApiKeyHeader` */
const nameScheme = (header: string): string =>
  `${header.toLowerCase().replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Header`;

interface Described {
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly maximum?: number;
}

function describe(parameter: object): object {
  const { type = "string", example, enum: options, default: fallback, maximum } = parameter as Described;
  return { type: type === "any" ? undefined : type, example, enum: options, default: fallback, maximum };
}
