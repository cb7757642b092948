import { describe, expect, it } from "vitest";
import { findSlowText } from "../../generator/check/time-pattern.js";
import type { Spec } from "../../generator/read/spec.js";
import { checkExample } from "../support/contract-check.js";
import { allParameters } from "../support/example-parameters.js";
import { checkSent } from "../support/names-check.js";
import { type ChangeRequest, recordingFetch } from "../support/recording-fetch.js";
import { type ServedMock, serveMock } from "../support/serve-mock.js";
import { findDescribed, findExample, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";
import { spoilSpec, writeSpec } from "../support/spoilt-spec.js";

const spec = readSpec();
const placeOf = (...[id, status, name]: [id: string, status: number, name?: string]) =>
  findExample(findDescribed(spec, id), status, name).pointer;
const spoilt = spoilSpec({
  "/components/parameters/SecUid/name": "sec_uid",
  [`${placeOf("public.check", 200)}/value/status`]: 5,
  [`${placeOf("user.info", 200)}/value/message`]: "Something else.",
  [`${placeOf("user.info", 403, "userDoesNotExist")}/value/statusCode`]: 10203,
});

describe("the checks of this suite object", () => {
  const mock = serveMock();
  const spoiltMock = serveMock(() => writeSpec(spoilt));

  /** What both checks say about one call with all parameters, when its request is changed on its way or its mock spoilt. */
  async function check(
    call: { id: string; status?: number; example?: string },
    { described = spec, server = mock, change }: { described?: Spec; server?: ServedMock; change?: ChangeRequest } = {},
  ) {
    const { id, status = 200, example: name } = call;
    const { fetch, sent } = recordingFetch(change);
    const api = server.connect({ fetch });
    const operation = findDescribed(described, id);
    const example = findExample(operation, status, name);
    // The client is compiled from the true spec, so it is called as that one says.
    const params = allParameters(findDescribed(spec, id));
    const answer = await checkExample(api, operation, status, example, params);
    return { answer, names: sent.flatMap((request) => checkSent(operation, params, request)) };
  }

  it("to nothing, when nothing is wrong", async () => {
    expect(await check({ id: "public.posts" })).toEqual({ answer: [], names: [] });
    expect(await check({ id: "user.posts.like" })).toEqual({ answer: [], names: [] });
    expect(await check({ id: "user.info", status: 403, example: "userDoesNotExist" })).toEqual({
      answer: [],
      names: [],
    });
  });

  it("to a required parameter that is renamed on its way", async () => {
    const { answer, names } = await check({ id: "public.posts" }, { change: rename("secUid", "secUuid") });
    expect(answer).toEqual([expect.stringContaining("the mock objects")]);
    expect(names).toEqual([expect.stringContaining("query is")]);
  });

  it.each([
    ["the case of a name", "secUid", "secuid"],
    ["the name of an optional parameter", "cursor", "curser"],
  ])("to a change of %s", async (_, from, to) => {
    const { answer, names } = await check({ id: "public.posts" }, { change: rename(from, to) });
    expect(answer).toEqual([expect.stringContaining("the mock objects")]);
    expect(names).toEqual([expect.stringContaining("query is")]);
  });

  it("to a renamed property of a body", async () => {
    const { answer, names } = await check({ id: "user.posts.like" }, { change: renameInBody("media_id", "mediaId") });
    expect(answer).toEqual([expect.stringContaining("the mock objects")]);
    expect(names).toEqual([expect.stringContaining("body is")]);
  });

  it.each(["x-api-key", "x-account-key"])("to a dropped header %s", async (name) => {
    const { answer, names } = await check({ id: "user.info" }, { change: drop(name) });
    expect(answer).toEqual([expect.stringContaining("the mock objects")]);
    expect(names).toEqual([expect.stringContaining("keys is")]);
  });

  it("to a path that is not the spec's", async () => {
    const { names } = await check({ id: "public.search" }, { change: replaceInUrl("/public/", "/user/") });
    expect(names).toEqual([expect.stringContaining("path is")]);
  });

  it("to a parameter that is renamed in the spec", async () => {
    const { answer, names } = await check({ id: "public.posts" }, { described: spoilt, server: spoiltMock });
    expect(answer).toEqual([expect.stringContaining("the mock objects")]);
    expect(names).toEqual([expect.stringContaining("query is")]);
  });

  it("to an example that does not fit its schema", async () => {
    const { answer } = await check({ id: "public.check" }, { described: spoilt, server: spoiltMock });
    expect(answer).toEqual([expect.stringContaining("threw ServerError: 500")]);
    const [success] = findDescribed(spoilt, "public.check").answers;
    const problems = createSpecValidator(spoilt).findProblems(success?.pointer ?? "", success?.examples[0]?.value);
    expect(problems).toEqual(["/status must be string"]);
  });

  it("to a body that is not the example's", async () => {
    const { answer } = await check({ id: "user.info" }, { server: spoiltMock });
    expect(answer).toEqual([expect.stringContaining("body differs")]);
  });

  it("to a TikTok code under another one's name", async () => {
    const call = { id: "user.info", status: 403, example: "userDoesNotExist" };
    const { answer } = await check(call, { described: spoilt, server: spoiltMock });
    expect(answer).toEqual([expect.stringContaining("tiktok differs")]);
  });

  it("to an error where a success is expected, and the other way round", async () => {
    const { answer } = await check({ id: "user.info" }, { change: prefer("code=428") });
    expect(answer).toEqual([expect.stringContaining("threw SessionExpiredError")]);
    const other = await check({ id: "user.info", status: 428 }, { change: prefer("code=200") });
    expect(other.answer).toEqual([expect.stringContaining("did not throw")]);
  });

  it("to a pattern that does not compile, beside which the mock would check no parameter at all", () => {
    const broken = spoilSpec({ "/components/parameters/Country/schema/pattern": "[a-z" });
    const problems = createSpecValidator(broken).findSchemaProblems("/components/parameters/Country/schema");
    expect(problems).toEqual([expect.stringContaining("[a-z")]);
  });

  it("to a pattern that tries all ways to match", () => {
    expect(findSlowText("^([0-9]+)+$")).toBeDefined();
  });
});

const replaceInUrl = (from: string, to: string) => (request: Request) =>
  new Request(request.url.replace(from, to), request);

const rename = (from: string, to: string) => replaceInUrl(`${from}=`, `${to}=`);

const renameInBody = (from: string, to: string) => async (request: Request) =>
  new Request(request, { body: (await request.text()).replace(`"${from}"`, `"${to}"`) });

const withHeaders = (change: (headers: Headers) => void) => (request: Request) => {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
};

const drop = (name: string) => withHeaders((headers) => headers.delete(name));

const prefer = (value: string) => withHeaders((headers) => headers.set("prefer", value));
