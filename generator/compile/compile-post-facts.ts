import type { Spec } from "../read/spec.ts";
import { modelName } from "../read/type-names.ts";
import { toName, toSource } from "./source-text.ts";
import { ownTarget } from "./target.ts";

/** What the helpers for posts and accounts read: a module of its own, so that who uses none of them loads nothing. */
export function compilePostFacts(spec: Spec): string {
  const { schema, ...post } = spec["x-post"];
  const { schemas: _counted, ...counts } = spec["x-counts"];
  const { schemas: _users, ...user } = spec["x-user"];
  const { schema: _files, ...files } = spec["x-files"] ?? { schema };
  const { links, watermarked = [] } = spec["x-video"];
  const video = { extension: "mp4", places: [{ links: [...links, ...watermarked] }] };
  const type = modelName(schema);
  return [
    ownTarget.banner.trimEnd(),
    "",
    `import type { ${type} } from "./types.js";`,
    "",
    "/** Where a post has its data, and the addresses of its page. */",
    `export const postPlaces = ${toSource(post)} as const;`,
    "/** Where a post has its files. */",
    `export const filePlaces = ${toSource({ video, ...files })} as const;`,
    "/** A kind of file that a post can have. */",
    "export type FileKind = keyof typeof filePlaces;",
    "/** The members with counts. */",
    `export const countPlaces = ${toSource(counts)} as const;`,
    "/** The members that can hold the username of an account, and the address of its profile. */",
    `export const userPlaces = ${toSource(user)} as const;`,
    "",
    `export type AnyPost = ${type};`,
    "/** An account of any body: each has one of these members, its username. */",
    "export interface AnyUser {",
    ...user.usernames.map((name) => `  readonly ${toName(name)}?: string;`),
    "}",
    "",
  ].join("\n");
}
