import { listTypes } from "../read/list-types.ts";
import { type Problem, problem } from "../read/problem.ts";
import { listItemPointers, type Operation, type Parameter } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec, SpecPaging } from "../read/spec.ts";
import { checkItems } from "./check-items.ts";
import { suggest, suggestPlace } from "./suggest.ts";

/** Paging leads from places in the body to parameters: both must exist, and what is read must be what can be sent. */
export function* checkPaging(spec: Spec, operation: Operation): Iterable<Problem> {
  const { paging } = operation;
  if (paging === undefined) return;
  yield* checkRoots(spec, operation, paging);
  const roots = (paging.roots ?? [""]).filter((root) => hasRoot(spec, operation, root));
  yield* checkList(spec, operation, { ...paging, roots });
  yield* checkNext(spec, operation, { ...paging, roots });
  yield* checkSwitch(spec, operation, paging);
  yield* checkItems(spec, operation, paging);
}

function* checkRoots(spec: Spec, operation: Operation, paging: SpecPaging): Iterable<Problem> {
  for (const [index, root] of (paging.roots ?? []).entries())
    if (!hasRoot(spec, operation, root))
      yield problem(
        `x-pagination.roots has ${root}, which its 200 body does not have${suggestPlace(spec, [operation.result], root)}`,
        paging,
        "roots",
        String(index),
      );
}

const hasRoot = (spec: Spec, { result }: Operation, root: string): boolean =>
  findSchemas(spec, result, root).length > 0;

type RootedPaging = SpecPaging & { readonly roots: readonly string[] };

function* checkList(spec: Spec, operation: Operation, paging: RootedPaging): Iterable<Problem> {
  const { roots, more } = paging;
  for (const pointer of listItemPointers(paging))
    yield* checkPlace(spec, operation, {
      name: "items",
      pointer,
      roots,
      types: ["array"],
    });
  if (more !== undefined)
    yield* checkPlace(spec, operation, {
      name: "more",
      pointer: more,
      roots,
      types: ["boolean", "integer", "number", "string"],
    });
}

function* checkNext(spec: Spec, operation: Operation, paging: RootedPaging): Iterable<Problem> {
  const names = operation.parameters.map(({ name }) => name);
  for (const [name, next] of Object.entries(paging.next)) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined)
      yield problem(
        `x-pagination names the parameter "${name}", which it does not have${suggest(name, names)}`,
        paging.next,
        name,
      );
    if (typeof next !== "string") {
      if (parameter !== undefined && !listSent(parameter).includes("integer"))
        yield problem(
          `the parameter "${name}" is counted, so it must take an integer; write type: integer`,
          parameter.schema,
        );
      continue;
    }
    yield* checkPlace(spec, operation, {
      name: `next.${name}`,
      pointer: next,
      roots: paging.roots,
      types: parameter === undefined ? undefined : listSent(parameter),
      parameter,
    });
  }
}

function* checkSwitch(spec: Spec, operation: Operation, paging: SpecPaging): Iterable<Problem> {
  const { switch: change } = paging;
  if (change === undefined) return;
  const names = operation.parameters.map(({ name }) => name);
  for (const end of ["from", "to"] as const)
    if (!names.includes(change[end]))
      yield problem(
        `x-pagination names the parameter "${change[end]}", which it does not have${suggest(change[end], names)}`,
        change,
        end,
      );
  const parameter = operation.parameters.find(({ name }) => name === change.to);
  yield* checkPlace(spec, operation, {
    name: "switch.value",
    pointer: change.value,
    types: parameter === undefined ? undefined : listSent(parameter),
    parameter,
  });
}

interface Target {
  readonly name: string;
  /** From one of the roots. */
  readonly pointer: string;
  readonly roots?: readonly string[];
  /** What may be there. */
  readonly types: readonly string[] | undefined;
  /** That what is there is sent as. */
  readonly parameter?: Parameter | undefined;
}

function* checkPlace(spec: Spec, operation: Operation, target: Target): Iterable<Problem> {
  const { name, pointer, roots = [""], types, parameter } = target;
  const at = [operation.source, "x-pagination", ...name.split(".")] as const;
  const bodies = roots.map((root) => ({ root, schemas: findSchemas(spec, operation.result, root) }));
  const without = bodies.find(({ schemas }) => schemas.every((body) => findSchemas(spec, body, pointer).length === 0));
  if (without !== undefined) {
    const where = without.root === "" ? "" : ` at ${without.root}`;
    yield problem(
      `x-pagination.${name} is ${pointer}, which its 200 body does not have${where}${suggestPlace(spec, without.schemas, pointer)}`,
      ...at,
    );
    return;
  }
  const schemas = bodies.flatMap((one) => one.schemas.flatMap((body) => findSchemas(spec, body, pointer)));
  const found = [...new Set(schemas.flatMap((schema) => listTypes(spec, schema)))];
  const wrong = types === undefined ? [] : found.filter((type) => !types.includes(type) && type !== "null");
  if (wrong.length === 0) return;
  if (parameter === undefined)
    yield problem(
      `x-pagination.${name} is ${pointer}, which is ${wrong.join(" or ")}; write the place of ${describe(types)}`,
      ...at,
    );
  // Told at the parameter, which several operations may share.
  else
    yield {
      ...problem(
        `the parameter "${parameter.name}" takes ${listSent(parameter).join(", ")}, but its next value, ${pointer}, can be ${wrong.join(" or ")}, so the next page would not be sent; write type: [${found.join(", ")}]`,
        parameter.schema,
        "type",
      ),
      subject: parameter.component ?? operation.id,
    };
}

const describe = (types: readonly string[] | undefined): string => (types?.includes("array") ? "a list" : "a flag");

/** What a parameter can be sent as; a number takes an integer as well. */
function listSent({ schema }: Parameter): string[] {
  const types = [schema.type ?? []].flat();
  return types.includes("number") ? [...types, "integer"] : types;
}
