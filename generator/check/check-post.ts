import { type Problem, problem } from "../read/problem.ts";
import { findSchemas } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { listNames, suggest, suggestPlace } from "./suggest.ts";

/** The helpers for posts and accounts look for their data in these places. */
export function* checkPost(spec: Spec): Iterable<Problem> {
  yield* checkPlaces(spec);
  yield* checkCounts(spec);
  yield* checkUser(spec);
}

function* checkPlaces(spec: Spec): Iterable<Problem> {
  const post = spec["x-post"];
  const { schema: name, url, photoUrl, ...places } = post;
  yield* checkAddress("x-post", post, "url", ["author", "id"]);
  yield* checkAddress("x-post", post, "photoUrl", ["author", "id"]);
  const schema = spec.components.schemas?.[name];
  if (schema === undefined) {
    yield problem(`x-post ${lackSchema(spec, name)}`, post, "schema");
    return;
  }
  for (const [place, pointer] of Object.entries(places))
    if (lacks(spec, schema, pointer))
      yield problem(
        `x-post.${place} is ${pointer}, which ${name} does not have${suggestPlace(spec, [schema], pointer)}`,
        post,
        place,
      );
}

function* checkCounts(spec: Spec): Iterable<Problem> {
  const counts = spec["x-counts"];
  yield* checkSchemas(spec, "x-counts", counts);
  const counted = findAll(spec, counts.schemas);
  for (const place of ["rounded", "exact"] as const) {
    const member = counts[place];
    const without = counted.filter(([, schema]) => lacks(spec, schema, `/${member}`));
    if (without.length > 0)
      yield problem(
        `x-counts.${place} is ${member}, which ${joinNames(without)} ${without.length === 1 ? "does" : "do"} not have${suggestName(spec, without, member)}`,
        counts,
        place,
      );
  }
}

function* checkUser(spec: Spec): Iterable<Problem> {
  const user = spec["x-user"];
  const { schemas, usernames } = user;
  yield* checkSchemas(spec, "x-user", user);
  yield* checkAddress("x-user", user, "url", ["username"]);
  const users = findAll(spec, schemas);
  if (users.length === 0) return;
  const unused = usernames.filter((name) => users.every(([, schema]) => lacks(spec, schema, `/${name}`)));
  for (const name of unused)
    yield problem(
      `x-user.usernames has ${name}, which none of ${joinNames(users)} has${suggestName(spec, users, name, usernames)}`,
      user,
      "usernames",
      String(usernames.indexOf(name)),
    );
  // Those that are meant by a misspelt name do not lack one.
  if (unused.length > 0) return;
  for (const [name, schema] of users)
    if (usernames.every((username) => lacks(spec, schema, `/${username}`)))
      yield problem(
        `x-user.schemas has ${name}, which has none of ${usernames.join(", ")}; delete it or add its member to usernames`,
        user,
        "schemas",
        String(schemas.indexOf(name)),
      );
}

type Named = readonly [name: string, schema: Schema];

const findAll = ({ components }: Spec, names: readonly string[]): Named[] =>
  Object.entries(components.schemas ?? {}).filter(([name]) => names.includes(name));

const joinNames = (schemas: readonly Named[]): string => schemas.map(([name]) => name).join(", ");

const lacks = (spec: Spec, schema: Schema, pointer: string): boolean => findSchemas(spec, schema, pointer).length === 0;

/** A member of theirs that is not in use already. */
const suggestName = (spec: Spec, schemas: readonly Named[], name: string, used: readonly string[] = []): string =>
  suggest(
    name,
    listNames(
      spec,
      schemas.map(([, schema]) => schema),
    ).filter((member) => !used.includes(member)),
  );

function* checkSchemas(spec: Spec, field: string, owner: { readonly schemas: readonly string[] }): Iterable<Problem> {
  for (const [index, name] of owner.schemas.entries())
    if (spec.components.schemas?.[name] === undefined)
      yield problem(`${field} ${lackSchema(spec, name)}`, owner, "schemas", String(index));
}

const lackSchema = ({ components }: Spec, name: string): string =>
  `names the schema "${name}", which does not exist${suggest(name, Object.keys(components.schemas ?? {}))}`;

/** An address is filled with exactly these values. */
function* checkAddress<Name extends string>(
  field: string,
  owner: Readonly<Record<Name, string>>,
  name: Name,
  values: readonly string[],
): Iterable<Problem> {
  const address = owner[name];
  const names = [...address.matchAll(/\{(.*?)\}/g)].map(([, value]) => value);
  if (String(names.sort()) !== String(values))
    yield problem(
      `${field}.${name} is ${address}, which needs ${values.map((value) => `{${value}}`).join(" and ")}, each once; write no others`,
      owner,
      name,
    );
}
