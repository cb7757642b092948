import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copySpec } from "../support/spec-copy.js";

/** Copies openapi/ into a folder and adds an operation that TikAPI does not have, with names that nothing else has. */
export async function copySpecWithDrafts(folder: string): Promise<void> {
  const entry = "  /user/drafts/{box}:\n    $ref: paths/drafts.yaml\n\n";
  await copySpec(folder, [{ file: "openapi.yaml", find: "components:\n", replace: `${entry}components:\n` }]);
  const files = { "paths/drafts.yaml": path, "schemas/DraftPage.yaml": schema, "schemas/Draft.yaml": itemSchema };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "openapi", name), text);
}

const path = `get:
  summary: List drafts
  description: Drafts of the account, newest first.
  operationId: user.posts.drafts
  tags: [Posts]
  security:
    - {ApiKey: [], AccountKey: [explore]}
  parameters:
    - name: box
      in: path
      required: true
      description: Whose drafts.
      schema: {type: string, enum: [own, shared]}
      example: own
    - name: after
      in: query
      description: Where the page starts.
      schema: {type: string, pattern: "^[0-9]+$"}
      example: "2"
  x-pagination:
    items: /folder/drafts
    more: /folder/unread
    next: {after: /folder/lastDraft}
  responses:
    "200":
      description: A page of drafts.
      x-confidence: inferred
      content:
        application/json:
          schema: {$ref: ../schemas/DraftPage.yaml}
          examples:
            lastPage:
              value: {status: success, folder: {unread: false, lastDraft: "3", drafts: [{draft: d3, words: 40}]}}
            firstPage:
              value:
                status: success
                folder: {unread: true, lastDraft: "2", drafts: [{draft: d1, words: 12}, {draft: d2, words: 7}]}
            emptyPage:
              value: {status: success, folder: {unread: false, drafts: []}}
    "400": {$ref: "../responses.yaml#/BadRequest"}
    "401": {$ref: "../responses.yaml#/Unauthorized"}
    "403": {$ref: "../responses.yaml#/Forbidden"}
    "428": {$ref: "../responses.yaml#/SessionExpired"}
    "429": {$ref: "../responses.yaml#/RateLimited"}
    "503": {$ref: "../responses.yaml#/ServiceUnavailable"}
`;

const schema = `description: A page of drafts.
type: object
required: [status, folder]
properties:
  status: {type: string, description: Always "success".}
  folder:
    type: object
    description: Where the drafts are.
    required: [unread, drafts]
    properties:
      unread: {type: boolean, description: Whether there is more.}
      lastDraft: {type: string, description: Where the next page starts.}
      drafts: {type: array, description: The drafts., items: {$ref: Draft.yaml}}
`;

const itemSchema = `description: A post that is not published.
type: object
required: [draft, words]
properties:
  draft: {type: string, description: Its id.}
  words: {type: integer, description: How long it is.}
`;

/** Uses it: walks two pages of the mock and prints what it saw. */
export const draftsConsumer = `import TikAPI, { isValidationError, type Draft, type Middleware } from "./src/index.js";

const requests: string[] = [];
const pickPage: Middleware = (request, next) => {
  const url = new URL(request.url);
  requests.push(url.pathname + url.search);
  request.headers.set("prefer", url.searchParams.has("after") ? "example=lastPage" : "example=firstPage");
  return next(request);
};
const account = TikAPI({ apiKey: "madeUpApiKey", accountKey: "madeUpAccountKey", middleware: [pickPage] }).user();

const drafts: Draft[] = [];
for await (const draft of account.posts.drafts({ box: "own" })) drafts.push(draft);

const page = await account.posts.drafts({ box: "shared", after: "7" });
const words: number = page.json.folder.drafts.reduce((sum, draft) => sum + draft.words, 0);

const refusal = await account.posts.drafts({ box: "own", after: "d7" }).catch((error: unknown) => error);
const refused = isValidationError(refusal) ? Object.keys(refusal.fields) : [];

console.log(JSON.stringify({ drafts, words, refused, requests }));
`;

/** Every line but the first two is wrong in its own way. */
export const draftsMistakes = `import TikAPI from "./src/index.js";
const account = TikAPI("madeUpApiKey").user();
export const missing = account.posts.drafts({});
export const nothing = account.posts.drafts();
export const wrongValue = account.posts.drafts({ box: "lost" });
export const wrongType = account.posts.drafts({ box: "own", after: 7 });
export const unknown = account.posts.drafts({ box: "own", before: "d9" });
export const wrongItem = account.posts.drafts({ box: "own" }).toArray().then(([draft]) => draft?.title);
`;
