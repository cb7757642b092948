/** Lets the event loop go round: everything that is ready, and what follows from it, has happened then. */
export async function passTurns(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
