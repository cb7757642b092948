import { expect } from "vitest";

/** The error that a promise rejects with, which must be of the class; for tests that look at it more closely. */
export async function catchError<T>(
  promise: PromiseLike<unknown>,
  errorClass: abstract new (...args: never[]) => T,
): Promise<T> {
  const error = await Promise.resolve(promise).then(
    () => {
      throw new Error("It did not reject.");
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(errorClass);
  return error as T;
}
