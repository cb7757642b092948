import { beforeAll, describe, expect, it } from "vitest";
import { ConsumerProject, entries } from "../support/consumer-project.js";
import { listReachable, writeModule } from "../support/reachable-members.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const lists = describeOperations(readSpec()).filter(({ paging }) => paging !== undefined);

/** What a walk along the members does not come by: callbacks, arguments that decide a type, and items of a loop. */
const rest = [
  ...["GET", "POST", "use"].map((name) => `tikapi_fetch.default().raw.${name}`),
  'tikapi_fetch.default().raw.GET("/public/check", { params: { query: {} } })',
  '(await tikapi_fetch.default().raw.GET("/public/check", { params: { query: {} } })).data',
  'tikapi_fetch.default().public.search({ category: "users", query: "" })',
  '(await tikapi_fetch.default().public.hashtag({ name: "" })).next',
  'tikapi_fetch.default().user().analytics({ type: "overview" })',
  "tikapi_fetch_testing.mockTikAPI().calls()",
  'tikapi_fetch.isErrorOf(null, "public.check", 400)',
  'null! as tikapi_fetch.ErrorOf<"public.check", 400>',
  "null! as Parameters<tikapi_fetch.Middleware>",
  "null! as Required<tikapi_fetch.ClientOptions>",
  'null! as tikapi_fetch.PageOf<"public.posts">',
];

describe("in a project that emits declarations,", () => {
  let project: ConsumerProject;
  beforeAll(() => {
    project = new ConsumerProject();
  });

  it("every type that the package gives can be named", () => {
    const reachable = listReachable(project, entries);
    expect(reachable).toEqual(
      expect.arrayContaining([
        "tikapi_fetch.default().user",
        "(await tikapi_fetch.default().key()).json",
        "new (tikapi_fetch.TikTokError)(null!, null!, null!).tiktok",
        "(await tikapi_fetch_mock.startMock()).url",
      ]),
    );
    expect(project.findProblems(writeModule(entries, [...reachable, ...rest]))).toEqual([]);
  });

  it.each(["LIST", "(await LIST)", "LIST.toArray()", "LIST.pages()"])(
    "a function that returns %s takes a few words",
    (form) => {
      const functions = lists.map(({ id, account }) =>
        form.replace("LIST", `tikapi_fetch.default().${account ? id.replace("user", "user()") : id}(null!)`),
      );
      const declarations = project.emitDeclarations(writeModule(["tikapi-fetch"], functions));
      expect(declarations.match(/^export declare const/gm)).toHaveLength(lists.length);
      expect(declarations.length / lists.length).toBeLessThan(800);
    },
  );
});
