import { listEntries, type OperationEntry } from "../read/read-operations.ts";
import type { Spec, SpecOperation } from "../read/spec.ts";
import { type Note, note } from "./note.ts";

/** Gives every operation an id that can be the way to a method. Changes the spec itself. */
export function nameOperations(
  spec: Spec,
  reservedNames: ReadonlySet<string>,
  isTaken: (name: string) => boolean,
): Note[] {
  const entries = listEntries(spec);
  const wanted = entries.map((entry) => ({ entry, id: chooseId(entry, reservedNames, isTaken) }));
  const ids = new Set<string>();
  const notes: Note[] = [];
  // What has fewer names comes first, so that a longer one gives way to it.
  for (const { entry, id } of wanted.toSorted((a, b) => countNames(a.id) - countNames(b.id))) {
    const free = findFree(id, ids);
    ids.add(free);
    const source = entry.source as { -readonly [Name in keyof SpecOperation]: SpecOperation[Name] };
    if (source.operationId === free) continue;
    const { operationId: given } = source;
    source.operationId = free;
    const why = typeof given === "string" ? `is ${given} in the spec` : "has no operationId in the spec";
    // Under its new name, since the old one is told with it.
    notes.push(note("id", `${why}; its method is ${free}`, source));
  }
  return notes;
}

const countNames = (id: string): number => id.split(".").length;

function chooseId(
  { source, method, path }: OperationEntry,
  reserved: ReadonlySet<string>,
  isTaken: (name: string) => boolean,
) {
  const { operationId, security = [] } = source;
  const given = typeof operationId === "string" && operationId !== "" ? operationId : writeFromPath(method, path);
  const isOfAccount = security.some((one) => Object.hasOwn(one, "AccountKey"));
  const names = given.split(/[./]/).map(toName).filter(Boolean);
  const own = isOfAccount && names[0] === "user" ? names.slice(1) : names;
  const [top = method, ...below] = own.length === 0 ? [method] : own;
  const first = reserved.has(top) || isTaken(top) ? `${top}_` : top;
  const rest = below.map((name) => (isTaken(name) && !reserved.has(name) ? `${name}_` : name));
  return [...(isOfAccount ? ["user"] : []), first, ...rest].join(".");
}

/** `GET /users/{id}/posts` → `getUsersIdPosts` */
const writeFromPath = (method: string, path: string): string => toName([method, ...path.split(/[/{}]+/)].join("-"));

/** `list-for-org` → `listForOrg` */
function toName(text: string): string {
  const [first = "", ...rest] = text.split(/[^\p{L}\p{N}_$]+/u).filter(Boolean);
  const name = [first, ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join("");
  const plain = name.replaceAll(/[^\w$]/g, "_");
  return /^\d/.test(plain) ? `_${plain}` : plain;
}

/** An id that is no other's, no way to another, and that no other is the way to. */
function findFree(id: string, ids: ReadonlySet<string>): string {
  const isFree = (candidate: string): boolean => {
    const lower = candidate.toLowerCase();
    const names = candidate.split(".");
    const prefixes = names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));
    return (
      ![...ids].some((other) => other.toLowerCase() === lower || other.startsWith(`${candidate}.`)) &&
      !prefixes.some((prefix) => ids.has(prefix))
    );
  };
  if (isFree(id)) return id;
  const prefix = id.startsWith("user.") ? "user." : "";
  const flat = prefix + id.slice(prefix.length).replaceAll(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
  for (let number = 1; ; number++) {
    const candidate = `${flat}${number === 1 ? "" : number}`;
    if (candidate !== id && isFree(candidate)) return candidate;
  }
}
