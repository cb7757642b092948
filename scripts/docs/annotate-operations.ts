import { createCallWriter } from "../../generator/compile/write-call.ts";
import { explainDeprecation } from "../../generator/read/explain-deprecation.ts";
import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";
import type { ApiTable } from "../../src/spec/api-table.ts";
import { languages } from "./change-page.ts";
import type { Guide } from "./read-guides.ts";
import { createSampleWriter } from "./write-samples.ts";

const introduction = `Every operation of the TikAPI REST API, with the call of \`tikapi-fetch\` that makes it; each sample is there for
openapi-fetch and curl as well. The guides of the package come first.

\`\`\`sh
npm install tikapi-fetch
\`\`\`

\`api\` is a client for public data; \`api.user({ accountKey })\` is one for the account of a user who authorised your app.
Both are for servers: neither key belongs in a browser.

For Postman, import the files of \`node_modules/tikapi-fetch/dist/postman/\`: a collection of all operations and its variables.
`;

/** The spec for the reference page: the guides, and each operation with its calls and what its extensions say in words. */
export async function annotateOperations(
  spec: Spec,
  operations: readonly Operation[],
  table: ApiTable,
  guides: readonly Guide[],
): Promise<object> {
  const calls = createCallWriter(operations);
  const writeSamples = createSampleWriter(operations, table);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const { path, method, source } = operation;
    const call = calls.writeShort(operation);
    const description = [`\`${call}\``, source.description, ...describeBehaviour(operation)].join("\n\n");
    const { client, openapiFetch, curl } = await writeSamples(operation);
    const samples = [
      { lang: languages.client, label: "tikapi-fetch", source: client },
      { lang: languages.openapiFetch, label: "openapi-fetch", source: openapiFetch },
      { lang: languages.curl, source: curl },
    ];
    paths[path] = { ...paths[path], [method.toLowerCase()]: { ...source, description, "x-codeSamples": samples } };
  }
  const info = { ...spec.info, title: "TikAPI reference", description: introduction };
  return { ...spec, info, paths, ...groupTags(spec, guides) };
}

/** A guide is a tag without operations. */
function groupTags({ tags = [] }: Spec, guides: readonly Guide[]): object {
  const pages = guides.map(({ name, text }) => ({ name, description: text, "x-traitTag": true }));
  const groups = Object.entries({ Guides: pages, Operations: tags });
  const tagGroups = groups.map(([name, list]) => ({ name, tags: list.map((tag) => tag.name) }));
  return { tags: [...pages, ...tags], "x-tagGroups": tagGroups };
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
