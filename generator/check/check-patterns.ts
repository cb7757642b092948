import { type Problem, problem } from "../read/problem.ts";
import type { Spec } from "../read/spec.ts";
import { walkSpec } from "../read/walk-spec.ts";
import { findSlowText } from "./time-pattern.ts";

/** Patterns must be regular expressions, and fast on any text: clients and mocks match what strangers send. */
export function* checkPatterns(spec: Spec): Iterable<Problem> {
  const judged = new Map<string, string | undefined>();
  for (const { node } of walkSpec(spec)) {
    const { pattern } = node;
    if (typeof pattern !== "string") continue;
    const text = judged.has(pattern) ? judged.get(pattern) : judgePattern(pattern);
    judged.set(pattern, text);
    if (text !== undefined) yield { ...problem(text, node, "pattern"), isMisshapen: true };
  }
}

export function judgePattern(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
  } catch {
    return `the pattern ${pattern} is not a regular expression; write one that compiles with the u flag`;
  }
  const text = findSlowText(pattern);
  return text === undefined
    ? undefined
    : `the pattern ${pattern} takes too long on ${text}; write one in which no text can be matched in many ways`;
}
