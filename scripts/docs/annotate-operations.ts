import { createCallWriter } from "../generate/compile/write-call.ts";
import type { Operation } from "../generate/read/read-operations.ts";
import type { Spec } from "../generate/read/spec.ts";

const introduction = `Every operation of the TikAPI REST API, with the call of \`tikapi-fetch\` that makes it.

\`\`\`sh
npm install tikapi-fetch
\`\`\`

\`api\` is a client for public data; \`api.user({ accountKey })\` is one for the account of a user who authorised your app.
Both are for servers: neither key belongs in a browser.
`;

/** The spec as the reference page shows it: each operation with its call, and in words what its extensions say. */
export function annotateOperations(spec: Spec, operations: readonly Operation[]): object {
  const calls = createCallWriter(operations);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const { path, method, source, account } = operation;
    const call = calls.writeShort(operation, account ? "api.user({ accountKey })" : "api");
    const description = [`\`${call}\``, source.description, ...describeBehaviour(operation)].join("\n\n");
    // Redoc shows samples of the languages that it knows by name, and of no other.
    const samples = [{ lang: "JavaScript", source: calls.writeProgram(operation) }];
    paths[path] = { ...paths[path], [method.toLowerCase()]: { ...source, description, "x-codeSamples": samples } };
  }
  return { ...spec, info: { ...spec.info, title: "TikAPI reference", description: introduction }, paths };
}

function describeBehaviour({ source, paging }: Operation): string[] {
  const behaviour: [boolean | undefined, string][] = [
    [
      paging !== undefined && !paging.feed,
      "**A list**: await it for one page, or iterate it for the items of all pages.",
    ],
    [paging?.feed !== undefined, "**A feed**: iterate it for what comes, for as long as it comes."],
    [source["x-changes-state"], "**Changes state**: never sent twice after it may have arrived."],
    [source["x-documented"] === false, "**Not on the documentation page**: known from the official package only."],
  ];
  return behaviour.filter(([applies]) => applies).map(([, text]) => text);
}
