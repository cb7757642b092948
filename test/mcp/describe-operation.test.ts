import { describe, expect, it } from "vitest";
import { describeOperation } from "../../cli/mcp/describe-operation.js";
import { measure } from "../../cli/mcp/shrink.js";
import { makeService } from "./connect.js";

const service = makeService({}, { access: { allowChanges: true, globs: [] } });

interface Described {
  readonly params: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes of many operations
  readonly shape: any;
  readonly depth: number;
  readonly needs?: string;
}

const describeOne = (id: string, more: object = {}) => describeOperation(service, { id, ...more }) as Described;

describe("a description", () => {
  it("is short, of every operation, and names every parameter with its rules", () => {
    const sizes = service.operations.map(({ id, parameters }) => {
      const described = describeOne(id);
      expect(Object.keys(described.params)).toEqual(parameters.map(({ name }) => name));
      for (const { name, required } of parameters) if (required) expect(described.params[name]).toContain("required");
      return Buffer.byteLength(JSON.stringify(described));
    });
    expect(
      sizes
        .sort((one, other) => other - one)
        .slice(0, 3)
        .every((size) => size < 6_000),
    ).toBe(true);
    expect(Math.min(...sizes)).toBeGreaterThan(100);
  });

  it("shows the shape of a body, or of the items of a list, to the depth that was asked for", () => {
    const body = describeOne("public.check", { depth: 2 });
    expect(body.shape.userInfo.user).toMatch(/^{id, uniqueId, /);
    expect(describeOne("public.check", { depth: 3 }).shape.userInfo.user.uniqueId).toBe("string");
    const item = describeOne("public.posts", { depth: 2 });
    expect(item.shape).toMatchObject({ id: "string", stats: { playCount: expect.stringContaining("integer") } });
  });

  it("shows a part of the result, also of what stands beside the items", () => {
    expect(describeOne("public.posts", { at: "author" }).shape.uniqueId).toBe("string");
    expect(describeOne("public.posts", { at: "/video/bitrateInfo/*" }).shape).toBeTypeOf("object");
    expect(describeOne("public.hashtag", { at: "challengeInfo.challenge" }).shape.title).toBe("string");
    expect(() => describeOne("public.posts", { at: "no.such" })).toThrow(
      "The result of public.posts has nothing at no.such.",
    );
  });

  it("shows the forms of a body that has several", () => {
    const { operations } = service;
    const several = operations.filter(({ id }) => "one of" in Object(describeOne(id).shape));
    expect(several.map(({ id }) => id)).toContain("public.search");
  });

  it("never has more than the limit of results, whatever its depth", () => {
    const small = { ...service, maxResult: 4_000 };
    for (const { id } of service.operations)
      expect(measure(describeOperation(small, { id, depth: 10 }))).toBeLessThanOrEqual(4_000);
  });

  it("says what an operation needs", () => {
    expect(describeOne("user.info").needs).toContain("account");
  });
});
