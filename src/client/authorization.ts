import type { CompiledTypes } from "../../generated/compiled-types.js";
import { AuthorizationError } from "../spec/errors.js";

export interface AuthorizationRequest<Scope extends string = CompiledTypes["scope"]> {
  /** Your client id from the developer dashboard, e.g. `c_1234567890`. */
  clientId: string;
  /** The address that the user returns to: one of those set in the dashboard. */
  redirectUri: string;
  /** Permissions to request. @default all that your app may request */
  scopes?: readonly Scope[] | undefined;
  /** Returned unchanged. Store it in the user's session, and compare. @default none */
  state?: string | undefined;
  /** Two-letter country code of the user. @default none */
  country?: string | undefined;
  /** The user's e-mail address. @default none */
  email?: string | undefined;
}

export interface Authorization {
  /** The account key, for `api.user({ accountKey })`. */
  readonly accountKey: string;
  /** The granted permissions; the user can refuse some. */
  readonly scopes: readonly string[];
  readonly state: string | undefined;
}

export function buildAuthorizationUrl(page: string, request: AuthorizationRequest<string>): string {
  const { clientId, redirectUri, scopes, state, country, email } = request;
  const url = new URL(page);
  const query = { client_id: clientId, redirect_uri: redirectUri, scope: scopes?.join(" "), state, country, email };
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Base of a relative URL; no request is sent to it. */
const here = "https://redirect.invalid";

/**
 * Reads the address that a user returned to.
 *
 * @throws AuthorizationError if the user refused, or the address contains no account key.
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
