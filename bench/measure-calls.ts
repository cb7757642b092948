import type { Figure, Setup } from "./figure.ts";
import type { Effort, Run } from "./participant.ts";
import { listParticipants } from "./participants.ts";
import { compareRounds, interleave, ratio, summarize } from "./rounds.ts";
import { startProcess, withServer } from "./start-process.ts";

/** What is asked for: pages as posts weigh, few or many at a time. */
interface Load {
  readonly kilobytes: number;
  readonly coding: "plain" | "gzip";
  readonly inFlight: number;
}

const loads: readonly Load[] = [35, 300].flatMap((kilobytes) =>
  (["plain", "gzip"] as const).flatMap((coding) => [1, 16, 64].map((inFlight) => ({ kilobytes, coding, inFlight }))),
);

const bar = "fetch + timeout";

/** The least that ours must reach of another's calls per second. */
const targets: readonly (Partial<Load> & {
  readonly ours: string;
  readonly theirs: string;
  readonly atLeast: number;
})[] = [
  { ours: "tikapi-fetch", theirs: bar, kilobytes: 300, inFlight: 16, atLeast: 0.97 },
  { ours: "tikapi-fetch", theirs: "tikapi", kilobytes: 300, inFlight: 16, atLeast: 1 },
  { ours: "tikapi-fetch + dispatcher", theirs: bar, kilobytes: 35, inFlight: 16, atLeast: 1.5 },
  { ours: "tikapi-fetch + dispatcher", theirs: "tikapi", kilobytes: 35, inFlight: 16, atLeast: 1.5 },
  { ours: "tikapi-fetch + dispatcher", theirs: bar, kilobytes: 300, atLeast: 1.05 },
  { ours: "tikapi-fetch + dispatcher", theirs: "tikapi", kilobytes: 300, inFlight: 16, atLeast: 1.2 },
];

const ours = ["tikapi-fetch", "tikapi-fetch + dispatcher"];
const rivals = [bar, "tikapi", "other build"];

/**
 * Counts calls per second to a server on loopback. Each participant has a process of its own: in a shared one, it would pay for the
 * garbage of the others, and for code that V8 dropped during their turns.
 */
export function measureCalls(setup: Setup): Promise<Figure[]> {
  return withServer(async (url) => {
    const figures: Figure[] = [];
    for (const load of loads.filter((one) => describe(one).startsWith(setup.load ?? "")))
      figures.push(...(await measure(url, load, setup)));
    return figures;
  });
}

const describe = ({ kilobytes, coding, inFlight }: Load): string => `${kilobytes} KB ${coding}, ${inFlight} in flight`;

async function measure(url: string, load: Load, { quick, against }: Setup): Promise<Figure[]> {
  const { kilobytes, coding, inFlight } = load;
  // The others are only here to be seen.
  const isUsual = kilobytes === 35 && coding === "plain" && inFlight < 64;
  const names = listParticipants(against).filter((name) => isUsual || [...ours, ...rivals].includes(name));
  const baseUrl = `${url}/${coding === "gzip" ? "gzip" : "page"}/${kilobytes * 1000}`;
  const participants = await Promise.all(
    names.map(async (name) => [name, await startProcess<string>("participant", { name, baseUrl, against })] as const),
  );
  const run: Run = { count: Math.max(inFlight, (quick ? 4000 : 8000) / kilobytes), inFlight };
  const runs = Object.fromEntries(participants.map(([name, { ask }]) => [name, () => ask<Effort>(run)]));
  const efforts = await interleave(runs, quick ? { warmup: 4, measured: 9 } : { warmup: 6, measured: 21 });
  for (const [, participant] of participants) participant.stop();
  const what = describe(load);
  const speeds = names.map((name) => ({
    what: `calls per second, ${what}: ${name}`,
    unit: "/s",
    ...summarize((efforts[name] ?? []).map(({ perSecond }) => perSecond)),
  }));
  return [...speeds, ...ours.flatMap((name) => rivals.flatMap((rival) => compare(name, rival)))];

  function compare(name: string, rival: string): Figure[] {
    const [mine = [], theirs] = [efforts[name], efforts[rival]];
    if (theirs === undefined) return [];
    const speed = compareRounds(mine.map(readSpeed), theirs.map(readSpeed), ratio);
    const cpu = compareRounds(mine.map(readCpu), theirs.map(readCpu), ratio);
    const atLeast = targets.find((target) => isMeant(target, { ...load, ours: name, theirs: rival }))?.atLeast;
    return [
      { what: `${name} against ${rival}, ${what}`, unit: "x", ...speed, ...(atLeast !== undefined && { atLeast }) },
      { what: `${name} against ${rival}, ${what}, CPU`, unit: "x", ...cpu },
    ];
  }
}

const readSpeed = ({ perSecond }: Effort): number => perSecond;
const readCpu = ({ cpu }: Effort): number => cpu;

function isMeant({ atLeast: _, ...target }: (typeof targets)[number], comparison: object): boolean {
  return Object.entries(target).every(([name, value]) => Reflect.get(comparison, name) === value);
}
