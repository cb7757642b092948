import { describeOperation } from "./describe-operation.js";
import type { Service } from "./service.js";
import { ToolError } from "./tool-error.js";
import { writeJson } from "./write-json.js";

export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
}

export const resources: readonly Resource[] = [
  {
    uri: "tikapi://spec",
    name: "spec",
    description: "The whole API as OpenAPI 3.1; large.",
    mimeType: "application/json",
  },
  {
    uri: "tikapi://codes",
    name: "codes",
    description: "TikTok's status codes, and what to do about each.",
    mimeType: "text/markdown",
  },
];

export const resourceTemplate = {
  uriTemplate: "tikapi://operations/{id}",
  name: "operation",
  description: "One operation: params, rules, examples, and the shape of its result.",
  mimeType: "application/json",
};

/**
 * Reads a resource. Nothing is read from a disk.
 *
 * @throws ToolError if there is none of this address.
 */
export function readResource(service: Service, uri: string): { readonly mimeType: string; readonly text: string } {
  if (uri === "tikapi://spec") return { mimeType: "application/json", text: writeJson(service.spec) };
  if (uri === "tikapi://codes") return { mimeType: "text/markdown", text: describeCodes(service) };
  const id = /^tikapi:\/\/operations\/([\w.]{1,200})$/.exec(uri)?.[1];
  if (id !== undefined) return { mimeType: "application/json", text: writeJson(describeOperation(service, { id })) };
  throw new ToolError(
    "invalid-arguments",
    `There is no resource ${JSON.stringify(uri.slice(0, 100))}.`,
    "There are tikapi://spec, tikapi://codes and tikapi://operations/{id}.",
  );
}

function describeCodes({ tiktokCodes }: Service): string {
  const lines = tiktokCodes.map(({ code, name, kind, description }) => `- ${code} ${name} (${kind}): ${description}`);
  return `# TikTok's status codes\n\n${lines.join("\n")}\n`;
}
