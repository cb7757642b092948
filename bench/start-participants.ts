import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Answer, Question, Run } from "./participants.ts";
import { compiledFolder } from "./places.ts";

/** Has a participant make some calls, and gives what one of them took. */
export type Measure = (run: Run) => Promise<Answer>;

/**
 * Runs some work while the participants are there, each in a process of its own: in one together, each pays for what the
 * others leave behind and for the compiled code that V8 throws away while they have their turn.
 */
export async function withParticipants<Name extends string, Result>(
  questions: Readonly<Record<Name, Question>>,
  work: (participants: Record<Name, Measure>) => Promise<Result>,
): Promise<Result> {
  const processes: ChildProcess[] = [];
  try {
    const participants = {} as Record<Name, Measure>;
    for (const name of Object.keys(questions) as Name[]) {
      const participant = fork(resolve(compiledFolder, "participant-process.mjs"), [JSON.stringify(questions[name])], {
        execArgv: ["--expose-gc"],
      });
      processes.push(participant);
      const hear = listenTo(participant, name);
      await hear();
      participants[name] = (run) => {
        participant.send(run);
        // It answers a run with its cost.
        return hear() as Promise<Answer>;
      };
    }
    return await work(participants);
  } finally {
    for (const participant of processes) if (participant.connected) participant.disconnect();
  }
}

/** Gives a process's next message, or its end as a failure. */
function listenTo(participant: ChildProcess, name: string): () => Promise<unknown> {
  const gone = once(participant, "exit").then(([code]) => {
    throw new Error(`${name} ended with exit code ${code}.`);
  });
  gone.catch(() => {});
  return async () => {
    const [message] = await Promise.race([once(participant, "message"), gone]);
    return message;
  };
}
