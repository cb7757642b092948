/** Headers of any class: a platform's, a library's, a `Map`. */
export interface AnyHeaders {
  forEach(visit: (value: string, name: string) => void): void;
}

/** Copies headers without those that `Headers` refuses: servers send them, and fetch lets them through. */
export function copyHeaders(headers: AnyHeaders): Headers {
  const copy = new Headers();
  headers.forEach((value, name) => {
    try {
      copy.append(name, value);
    } catch {
      // No program can ask for it by its name.
    }
  });
  return copy;
}
