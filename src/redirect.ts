/** The most redirects that are followed in a row. */
export const maxRedirects = 5;

/** Where a response points, if it does; some runtimes hide the place. */
export function findRedirect(response: Response, base: string): URL | "hidden" | undefined {
  if (response.type === "opaqueredirect") return "hidden";
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = response.headers.get("location");
  if (location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base) : undefined;
}
