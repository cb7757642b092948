import type { Scope } from "../../generated/models.js";
import { AuthorizationError } from "../spec/errors.js";

export interface AuthorizationRequest {
  /** Your client id from the developer dashboard, such as `c_1234567890`. */
  clientId: string;
  /** Where the user returns to: one of the links set in the dashboard. */
  redirectUri: string;
  /** Permissions to ask for. @default all that your app may ask for */
  scopes?: readonly Scope[] | undefined;
  /** Comes back unchanged: tie it to the user's session, and compare. */
  state?: string | undefined;
  /** Two-letter country of the user. */
  country?: string | undefined;
  /** The user's e-mail address. */
  email?: string | undefined;
}

/** What a user granted. */
export interface Authorization {
  /** The account key, for `api.user({ accountKey })`. */
  readonly accountKey: string;
  /** The permissions granted; the user may have refused some. */
  readonly scopes: readonly string[];
  readonly state: string | undefined;
}

/** The link where a user lets an app use their account; the spec knows the page. */
export function buildAuthorizationUrl(page: string, request: AuthorizationRequest): string {
  const { clientId, redirectUri, scopes, state, country, email } = request;
  const url = new URL(page);
  const query = { client_id: clientId, redirect_uri: redirectUri, scope: scopes?.join(" "), state, country, email };
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Where a path alone is taken to be; nothing is sent there. */
const here = "https://redirect.invalid";

/**
 * Reads the address that a user came back to.
 *
 * @throws AuthorizationError when the user refused, or the address holds no account key.
 * @example
 * const { accountKey, scopes } = parseAuthorizationRedirect(request.url);
 */
export function parseAuthorizationRedirect(url: string | URL): Authorization {
  if (!URL.canParse(String(url), here))
    throw new AuthorizationError("unreadable_address", "the address cannot be read");
  const { searchParams: query, hash } = new URL(url, here);
  const fragment = new URLSearchParams(hash.slice(1));
  const read = (name: string) => query.get(name) ?? fragment.get(name) ?? undefined;
  const accountKey = read("access_token");
  if (!accountKey) throw new AuthorizationError(read("error") ?? "missing_account_key", read("error_description"));
  return { accountKey, scopes: (read("scope") ?? "").split(/[\s,+]+/).filter(Boolean), state: read("state") };
}
