import { createCallWriter } from "../../generator/compile/write-call.ts";
import { explainDeprecation } from "../../generator/read/explain-deprecation.ts";
import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";

const introduction = `Every operation of the TikAPI REST API, with the call of \`tikapi-fetch\` that makes it.

\`\`\`sh
npm install tikapi-fetch
\`\`\`

\`api\` is a client for public data; \`api.user({ accountKey })\` is one for the account of a user who authorised your app.
Both are for servers: neither key belongs in a browser.
`;

/** The spec for the reference page: each operation with its call, and with what its extensions say in words. */
export function annotateOperations(spec: Spec, operations: readonly Operation[]): object {
  const calls = createCallWriter(operations);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const { path, method, source } = operation;
    const call = calls.writeShort(operation);
    const description = [`\`${call}\``, source.description, ...describeBehaviour(operation)].join("\n\n");
    // Redoc only shows samples in languages that it knows by name.
    const samples = [{ lang: "JavaScript", source: calls.writeProgram(operation) }];
    paths[path] = { ...paths[path], [method.toLowerCase()]: { ...source, description, "x-codeSamples": samples } };
  }
  return { ...spec, info: { ...spec.info, title: "TikAPI reference", description: introduction }, paths };
}

function describeBehaviour({ source, paging }: Operation): string[] {
  const reason = explainDeprecation(source);
  const behaviour: [boolean | undefined, string][] = [
    [
      paging !== undefined && !paging.feed,
      "**A list**: await it for one page, or iterate it for the items of all pages.",
    ],
    [paging?.feed !== undefined, "**A feed**: iterate it for events until the feed ends."],
    [source["x-changes-state"], "**Changes state**: never retried once it may have arrived."],
    [reason !== undefined, `**Deprecated**: ${reason}.`],
    [source["x-since"] !== undefined, `**New** in version ${source["x-since"]} of the API.`],
    [source["x-documented"] === false, "**Not on the documentation page**: known from the official package only."],
  ];
  return behaviour.filter(([applies]) => applies).map(([, text]) => text);
}
