import type { TikTokCode } from "../../src/spec/errors.ts";
import { type Change, describeMove } from "./change.ts";

/** What changed in the explained TikTok codes. Their kinds decide whether a call is tried again, and which error it is. */
export function compareCodes(before: readonly TikTokCode[], after: readonly TikTokCode[]): Change[] {
  const old = new Map(before.map((code) => [code.code, code]));
  const now = new Map(after.map((code) => [code.code, code]));
  return [
    ...before
      .filter(({ code }) => !now.has(code))
      .map((code) =>
        tell("breaks", code, `it is no longer explained; comparing with \`${code.name}\` no longer compiles.`),
      ),
    ...after.flatMap((code) => {
      const former = old.get(code.code);
      return former === undefined
        ? [tell("new", code, `a new code, \`${code.name}\` (${code.kind}).`)]
        : compareCode(former, code);
    }),
  ];
}

function compareCode(before: TikTokCode, after: TikTokCode): Change[] {
  return [
    ...(before.name === after.name ? [] : [tell("breaks", after, `renamed ${before.name} → ${after.name}.`)]),
    ...(before.kind === after.kind
      ? []
      : [tell("behaviour", after, `its kind ${describeMove(before.kind, after.kind)}.`)]),
    ...(before.description === after.description ? [] : [tell("documentation", after, "its description changed.")]),
  ];
}

const tell = (heading: Change["heading"], { code }: TikTokCode, text: string): Change => ({
  heading,
  subjects: [`TikTok code ${code}`],
  text,
});
