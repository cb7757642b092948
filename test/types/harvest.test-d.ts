import { expectTypeOf, it } from "vitest";
import type { Expansion, Harvest, HarvestItem, HarvestPlan, ParamsOf } from "../../src/harvest.js";
import type { Comment, Post, Profile } from "../../src/index.js";

declare const harvest: Harvest;

it("an operation id decides the parameters and the items of a harvest", () => {
  expectTypeOf<ParamsOf<"public.commentsList">>().toHaveProperty("media_id").toEqualTypeOf<string>();
  expectTypeOf<HarvestItem<"public.posts">>().toEqualTypeOf<Post>();
  expectTypeOf<HarvestItem<"public.commentsList">>().toEqualTypeOf<Comment>();
  expectTypeOf<HarvestItem<"public.check">>().toEqualTypeOf<Profile>();
  expectTypeOf(harvest.items("public.posts")).toEqualTypeOf<AsyncGenerator<Post, void, undefined>>();
});

it("wrong ids and parameters do not compile", () => {
  // @ts-expect-error there is no such operation
  void harvest.add("public.psots", []);
  // @ts-expect-error a list of comments needs a post
  void harvest.add("public.commentsList", [{}]);
  // @ts-expect-error a schedule is a text
  void harvest.add("public.commentsList", [{ media_id: "1" }], { every: 3 });
});

it("what follows from an item has the parameters of its operation", () => {
  const plan: HarvestPlan = {
    expand: { "public.posts": ({ id }) => [{ operation: "public.commentsList", params: { media_id: id } }] },
  };
  expectTypeOf(plan.expand).toBeNullable();
  // @ts-expect-error the parameters are those of another operation
  const wrong: Expansion = { operation: "public.commentsList", params: { username: "quiet.harbor" } };
  void wrong;
});
