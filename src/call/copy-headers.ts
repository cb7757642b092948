/** Copies headers without those that `Headers` refuses: servers send them, and fetch lets them through. */
export function copyHeaders(headers: Headers): Headers {
  const copy = new Headers();
  for (const [name, value] of headers) {
    try {
      copy.append(name, value);
    } catch {
      // No program can ask for it by its name.
    }
  }
  return copy;
}
