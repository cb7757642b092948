import type { Envelope } from "../spec/api-table.js";
import type { UnexpectedCallError } from "../testing/unexpected-call-error.js";
import type { PrismViolation } from "./prism.js";

/** An answer as it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array | string;
  /** For the log. */
  readonly note?: string | undefined;
}

/** What is wrong with a call, as Prism's header lists it. */
interface Violation {
  readonly location: readonly (string | number)[];
  readonly severity: string;
  readonly code?: string | number | undefined;
  readonly message: string;
}

interface Refusal {
  readonly status: number;
  readonly problem: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly violations: readonly Violation[];
}

/** Writes an error as the API does, with the names of what is wrong in `fields`. */
export function refuse({ status: name, error, messages, fields: member }: Envelope, refusal: Refusal): Reply {
  const { status, problem, fields = {}, violations } = refusal;
  const named = Object.keys(fields);
  const body = {
    [name]: error,
    [messages[0]]: `The mock: ${problem}.`,
    ...(named.length > 0 && { [member]: fields }),
  };
  const headers = new Headers({ "content-type": "application/json" });
  if (violations.length > 0) headers.set("sl-violations", toHeader(violations));
  return { status, headers, body: JSON.stringify(body), note: [problem, named.join(", ")].filter(Boolean).join(": ") };
}

/** The refusal of a call that breaks the spec. */
export function describeUnexpected({ message, method, path, problems, status }: UnexpectedCallError): Refusal {
  const [problem = ""] = message.slice(`${method} ${path}: `.length).split("\n");
  const fields = Object.entries(problems);
  const found = fields.length > 0 ? fields : [["", problem] as const];
  const violations = found.map(([name, text]) => ({
    location: ["request", name].filter(Boolean),
    severity: "Error",
    code: status,
    message: `${name} ${text}`.trim(),
  }));
  return { status, problem, fields: problems, violations };
}

/** The refusal of a call that Prism objects to, though it keeps the rules that the client knows. */
export function describeViolations(input: readonly PrismViolation[]): Refusal {
  const fields = input.map(({ path = [], message }) => [String(path.at(-1) ?? "request"), message]);
  return {
    status: input.some(({ code }) => code === 401) ? 401 : 400,
    problem: "the request breaks a rule of the spec",
    fields: Object.fromEntries(fields),
    violations: listViolations("request", input),
  };
}

export const listViolations = (side: "request" | "response", found: readonly PrismViolation[]): Violation[] =>
  found.map(({ path = [], code, message, severity }) => ({
    location: [side, ...path],
    severity: severity === 0 ? "Error" : "Warning",
    code,
    message,
  }));

/** A header holds ASCII, and not too much of it. */
function toHeader(violations: readonly Violation[]): string {
  const text = JSON.stringify(violations).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length <= maxHeader ? text : JSON.stringify([violations[0]]).slice(0, maxHeader);
}

const maxHeader = 8_000;
