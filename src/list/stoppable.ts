export type Walked<T> = AsyncGenerator<T, void, undefined>;

/** A generator whose `return` and `throw` end at once and abort the page or the pause under way. */
export function stoppable<T>(start: (ending: AbortController) => Walked<T>) {
  const ending = new AbortController();
  const generator = start(ending);
  const { return: finish, throw: fail } = generator;
  generator.return = (value) => {
    ending.abort();
    return finish.call(generator, value);
  };
  // Called by a stream that is destroyed with an error.
  generator.throw = (error) => {
    ending.abort();
    return fail.call(generator, error);
  };
  return generator;
}
