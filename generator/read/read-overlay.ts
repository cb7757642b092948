import { findNearestName } from "../../src/settings/nearest-name.ts";
import { isPlainRecord } from "../../src/spec/read-value.ts";
import { parsePath, pathForms } from "./json-path.ts";
import { type Problem, problem } from "./problem.ts";

/** Members that are texts, whatever they are members of. */
const texts = ["description", "extends", "title", "version"];

type Members = Readonly<Record<string, unknown>>;

/** One change of a document, as the Overlay Specification has it. */
export interface Action {
  /** Where it was written. */
  readonly source: object;
  readonly target: NonNullable<ReturnType<typeof parsePath>>;
  /** What it merges into the target. Without it, the target is removed. */
  readonly update: unknown;
}

/** Reads what an overlay (Overlay Specification 1.0) does, and what is wrong with it. */
export function readOverlay(root: Members): { readonly actions: readonly Action[]; readonly problems: Problem[] } {
  const problems = [
    ...checkMembers(root, ["overlay", "info", "actions"], ["extends"]),
    ...checkVersion(root),
    ...(isPlainRecord(root["info"]) ? checkInfo(root["info"]) : checkPresent(root, "info", "an object")),
  ];
  const { actions: list } = root;
  if (!Array.isArray(list) || list.length === 0)
    return {
      actions: [],
      problems: [...problems, ...checkPresent(root, "actions", "a list with at least one action")],
    };
  const read = list.map((action: unknown, index) =>
    isPlainRecord(action) ? readAction(action) : [problem("is not an action", list, String(index))],
  );
  return {
    actions: read.filter((one): one is Action => !Array.isArray(one)),
    problems: [...problems, ...read.flatMap((one) => (Array.isArray(one) ? one : []))],
  };
}

function readAction(source: Members): Action | Problem[] {
  const problems = checkMembers(source, ["target"], ["description", "update", "remove"]);
  const { target, update, remove = false } = source;
  const steps = typeof target === "string" ? parsePath(target) : undefined;
  if (Object.hasOwn(source, "target") && steps === undefined)
    problems.push(problem(`cannot be read as a path; a path is made of ${pathForms}`, source, "target"));
  if (typeof remove !== "boolean") problems.push(problem("must be true or false", source, "remove"));
  else if (remove === (update !== undefined))
    problems.push(problem("an action has either update or remove: true", source, "target"));
  if (remove === true && steps?.length === 0)
    problems.push(problem("the whole document cannot be removed", source, "target"));
  return problems.length === 0 && steps !== undefined ? { source, target: steps, update } : problems;
}

/** Later versions can do more, which would be passed over here. */
function checkVersion(root: Members): Problem[] {
  const { overlay } = root;
  if (overlay === undefined || (typeof overlay === "string" && /^1\.0\.\d+$/.test(overlay))) return [];
  return [problem(`is version ${JSON.stringify(overlay)}, and only 1.0 is known here; write 1.0.0`, root, "overlay")];
}

const checkInfo = (info: Members): Problem[] => checkMembers(info, ["title", "version"], []);

/** What is there in another form; what is missing is told with the other members. */
const checkPresent = (root: Members, name: string, form: string): Problem[] =>
  Object.hasOwn(root, name) ? [problem(`must be ${form}`, root, name)] : [];

function checkMembers(node: Members, required: readonly string[], optional: readonly string[]): Problem[] {
  const known = [...required, ...optional];
  const unknown = Object.keys(node).filter((name) => !known.includes(name) && !name.startsWith("x-"));
  const odd = texts.filter((name) => Object.hasOwn(node, name) && typeof node[name] !== "string");
  return [
    ...odd.map((name) => problem("must be a text", node, name)),
    ...unknown.map((name) => {
      const nearest = findNearestName(name, known);
      const hint = nearest === undefined ? "" : `; write ${nearest}`;
      return problem(`${name} is not known here; it can have ${known.join(", ")}${hint}`, node, name);
    }),
    ...required.filter((name) => !Object.hasOwn(node, name)).map((name) => problem(`${name} is missing`, node)),
  ];
}
