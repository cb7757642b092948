import { describe, expect, it } from "vitest";
import type { Page } from "../../src/list/page.js";
import type { PagedCall } from "../../src/list/paged-call.js";
import { type ExampleParameters, findVariant, requiredParameters } from "../support/example-parameters.js";
import { checkSent } from "../support/names-check.js";
import { readPageFacts } from "../support/page-facts.js";
import { reachMethod } from "../support/reach-method.js";
import { recordingFetch } from "../support/recording-fetch.js";
import { serveMock } from "../support/serve-mock.js";
import { type DescribedOperation, describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";

type AnyPage = Page<unknown, unknown, object>;
type AnyList = PagedCall<unknown, unknown, object>;

/** Enough to see that a loop would not end. */
const tooMany = 5;

describe("the pages of the mock", () => {
  const mock = serveMock();

  /** Calls an operation; its first request asks for the first of the named examples, its second for the second. */
  function list(operation: DescribedOperation, params: ExampleParameters, names: readonly string[] = []) {
    const { fetch, sent } = recordingFetch((request, number) => prefer(request, names[number]));
    const call = reachMethod(mock.connect({ fetch }), operation)(params) as unknown as AnyList;
    return { call, sent };
  }

  for (const operation of describeOperations(readSpec())) {
    const { id, paging } = operation;
    const [byDefault] = listSuccesses(operation);
    if (paging === undefined || byDefault === undefined) continue;
    const params = requiredParameters(operation, findVariant(operation, byDefault.name));

    it(`a while loop over ${id} ends after the default answer`, async () => {
      const { call, sent } = list(operation, params);
      let page: AnyPage | null = await call;
      while (page && sent.length < tooMany) page = await page.nextItems();
      expect(page).toBeNull();
      expect(sent).toHaveLength(1);
    });

    it(`for await over ${id} ends after the items of the default answer`, async () => {
      const { call, sent } = list(operation, params);
      const items: unknown[] = [];
      for await (const item of call) {
        items.push(item);
        if (sent.length === tooMany) break;
      }
      expect(items).toEqual(readPageFacts(paging, byDefault.value).items);
      expect(sent).toHaveLength(1);
    });

    for (const { name } of listSuccesses(operation).filter((example) => /firstPage$/i.test(example.name))) {
      const last = name.replace("firstPage", "lastPage").replace("FirstPage", "LastPage");

      it(`${id} goes on from ${name} to ${last}, asking for it as the spec says`, async () => {
        const firstParams = requiredParameters(operation, findVariant(operation, name));
        const { call, sent } = list(operation, firstParams, [name, last]);
        const pages: AnyPage[] = [];
        for await (const page of call.pages({ maxPages: tooMany })) pages.push(page);
        const next = pages[0]?.next as ExampleParameters;
        expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, false]);
        expect(pages.map(({ headers }) => headers.get("sl-violations"))).toEqual([null, null]);
        expect(JSON.parse(JSON.stringify(next))).toEqual(next);
        expect(
          sent.flatMap((request, index) => checkSent(operation, index === 0 ? firstParams : next, request)),
        ).toEqual([]);
        expect(sent[1]?.url.search).not.toBe(sent[0]?.url.search);
      });
    }
  }
});

function prefer(request: Request, name: string | undefined): Request {
  if (name === undefined) return request;
  const headers = new Headers(request.headers);
  headers.set("prefer", `code=200, example=${name}`);
  return new Request(request, { headers });
}
