import { isRecord, readMember } from "../../src/spec/read-value.ts";
import { findEnd } from "./references.ts";
import type { Spec } from "./spec.ts";

/** One step of a path: members by name or number, all of them, or the entries of a list with a certain member. */
type Step =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "all" }
  | { readonly kind: "entries"; readonly member: string; readonly value: unknown };

/** Something that a path leads to, and what holds it; only the document itself has no holder. */
export interface Match {
  readonly node: unknown;
  readonly holder?: object;
  readonly name?: string;
}

/** What a path can be made of: the small part of JSONPath (RFC 9535) that changes of a spec need. */
export const pathForms = "$, .name, ['name'], [0], .*, [*] and [?(@.name=='value')]";

const text = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const word = String.raw`[A-Za-z_][\w-]*`;
const test = String.raw`\s*@\.(${word})\s*==\s*(${text}|-?\d+|true|false|null)\s*`;

const forms: readonly (readonly [form: RegExp, read: (...groups: string[]) => Step])[] = [
  [new RegExp(String.raw`\.(${word})`, "y"), (name) => ({ kind: "member", name })],
  [new RegExp(String.raw`\[\s*(${text})\s*\]`, "y"), (name) => ({ kind: "member", name: unquote(name) })],
  [/\[\s*(\d+)\s*\]/y, (name) => ({ kind: "member", name })],
  [/\.\*|\[\s*\*\s*\]/y, () => ({ kind: "all" })],
  [new RegExp(String.raw`\[\s*\?\s*\(${test}\)\s*\]`, "y"), readTest],
  [new RegExp(String.raw`\[\s*\?${test}\]`, "y"), readTest],
];

/** Reads a path; `undefined` if it has a form that is not known here. */
export function parsePath(path: string): readonly Step[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: Step[] = [];
  let at = 1;
  while (at < path.length) {
    const found = readStep(path, at);
    if (found === undefined) return undefined;
    steps.push(found.step);
    at = found.end;
  }
  return steps;
}

/** What a path leads to. A test of entries reads through references, but gives the entries themselves. */
export function findMatches(document: object, steps: readonly Step[]): readonly Match[] {
  let matches: readonly Match[] = [{ node: document }];
  for (const step of steps) matches = matches.flatMap(({ node }) => takeStep(document, node, step));
  return matches;
}

function readStep(path: string, at: number): { readonly step: Step; readonly end: number } | undefined {
  for (const [form, read] of forms) {
    form.lastIndex = at;
    const match = form.exec(path);
    if (match !== null) return { step: read(...match.slice(1)), end: form.lastIndex };
  }
  return undefined;
}

function readTest(member: string, value: string): Step {
  return { kind: "entries", member, value: /^['"]/.test(value) ? unquote(value) : JSON.parse(value) };
}

const unquote = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(.)/g, "$1");

function takeStep(document: object, holder: unknown, step: Step): Match[] {
  if (!isRecord(holder)) return [];
  const members = Object.entries(holder).map(([name, node]) => ({ holder, name, node }));
  if (step.kind === "all") return members;
  if (step.kind === "member") return members.filter(({ name }) => name === step.name);
  const read = (node: unknown): unknown =>
    // Only its references matter, whatever else the document is.
    isRecord(node) ? readMember(findEnd(document as Spec, node) ?? node, step.member) : undefined;
  return members.filter(({ node }) => read(node) === step.value);
}
