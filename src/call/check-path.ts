/** Finds what is wrong with a path to send as it is: among others, everything that the URL parser would change. */
export function findPathProblem(path: unknown): string | undefined {
  if (typeof path !== "string" || !path.startsWith("/")) return `must start with "/"`;
  if (/[?#\\{}]/.test(path))
    return "must be a path only, without query, fragment, backslash or template; put parameters in `query`";
  if (/\p{Cc}/u.test(path)) return "must not contain control characters, such as tabs and line breaks";
  if (/\p{Surrogate}/u.test(path)) return "must be well-formed text: it contains half a surrogate pair";
  // Some servers decode `%2f` before they look for segments.
  const segments = path.replace(/%2e/gi, ".").split(/\/|%2f|%5c/i);
  if (segments.some((segment) => segment === "." || segment === "..")) return "must not contain . or .. segments";
  const { pathname } = new URL(`http://any.invalid${path}`);
  return encode(pathname) === encode(path) ? undefined : `must be written as it would be sent: ${pathname}`;
}

/** Encodes what the URL parser encodes, and a few characters more; leaves what is encoded. */
const encode = (path: string): string => encodeURI(path).replaceAll("%25", "%");
