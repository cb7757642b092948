/** Works on many things, a few at a time. The first failure begins no more; it is thrown when those under way have ended. */
export async function runMany<T>(
  things: readonly T[],
  concurrency: number,
  work: (thing: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const workOn = async () => {
    while (next < things.length && failure === undefined) {
      const index = next++;
      try {
        // It is one of them: there are more.
        await work(things[index] as T, index);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, things.length) }, workOn));
  if (failure !== undefined) throw failure.error;
}
