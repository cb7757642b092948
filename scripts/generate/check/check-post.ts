import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";

/** The helpers for posts and accounts look for their data in these places. */
export function* checkPost(spec: Spec): Iterable<string> {
  const { schema, url, photoUrl, ...places } = spec["x-post"];
  for (const [name, pointer] of Object.entries(places))
    yield* checkMembers(spec, `x-post.${name}`, [schema], [pointer]);
  yield* checkAddress("x-post.url", url, ["author", "id"]);
  yield* checkAddress("x-post.photoUrl", photoUrl, ["author", "id"]);
  const { schemas: counted, rounded, exact } = spec["x-counts"];
  yield* checkMembers(spec, "x-counts.rounded", counted, [`/${rounded}`]);
  yield* checkMembers(spec, "x-counts.exact", counted, [`/${exact}`]);
  const { schemas: users, usernames, url: profile } = spec["x-user"];
  const names = usernames.map((name) => `/${name}`);
  yield* checkMembers(spec, "x-user.usernames", users, names);
  for (const name of names)
    if (!users.some((user) => has(spec, user, name)))
      yield `x-user.usernames has ${name.slice(1)}, which none of ${users.join(", ")} has`;
  yield* checkAddress("x-user.url", profile, ["username"]);
}

/** Each schema has to exist, and to have something at one of the places. */
function* checkMembers(
  spec: Spec,
  what: string,
  schemas: readonly string[],
  pointers: readonly string[],
): Iterable<string> {
  for (const schema of schemas) {
    if (spec.components.schemas[schema] === undefined)
      yield `${what} is for the schema "${schema}", which does not exist`;
    else if (!pointers.some((pointer) => has(spec, schema, pointer)))
      yield `${what} is ${pointers.join(", ")}, which ${schema} does not have`;
  }
}

function has(spec: Spec, name: string, pointer: string): boolean {
  const schema = spec.components.schemas[name];
  return schema !== undefined && findSchemas(spec, schema, pointer).length > 0;
}

/** An address is filled with exactly these values. */
function* checkAddress(what: string, address: string, values: readonly string[]): Iterable<string> {
  const names = [...address.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
  if (String(names.sort()) !== String(values))
    yield `${what} is ${address}, which must contain ${values.map((name) => `{${name}}`).join(" and ")}, each once`;
}
