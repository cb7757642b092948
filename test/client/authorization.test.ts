import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  AuthorizationError,
  authorizationUrl,
  isAuthorizationError,
  parseAuthorizationRedirect,
} from "../../src/index.js";

const clientId = "c_1234567890";
const redirectUri = "https://example.com/done?from=tikapi&lang=é";

describe("the link where a user grants access", () => {
  test("leads to the page of the documentation, with client and target", () => {
    const link = new URL(authorizationUrl({ clientId, redirectUri }));
    expect(link.origin + link.pathname).toBe("https://tikapi.io/account/authorize");
    expect(Object.fromEntries(link.searchParams)).toEqual({ client_id: clientId, redirect_uri: redirectUri });
  });

  test("carries everything else that it was given", () => {
    const link = authorizationUrl({
      clientId,
      redirectUri,
      scopes: ["view_profile", "media_actions"],
      state: "a b&c=d#e",
      country: "us",
      email: "someone+tag@example.com",
    });
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: "view_profile media_actions",
      state: "a b&c=d#e",
      country: "us",
      email: "someone+tag@example.com",
    });
  });
});

describe("the address that a user came back to", () => {
  const expected = { accountKey: "invented-key", scopes: ["view_profile", "edit"], state: "s 1" };

  test.each([
    ["in its query", "https://example.com/done?access_token=invented-key&scope=view_profile+edit&state=s+1"],
    ["in its fragment", "https://example.com/done#access_token=invented-key&scope=view_profile%20edit&state=s%201"],
    ["in both", "https://example.com/done?state=s+1#access_token=invented-key&scope=view_profile,edit"],
    ["as a server sees it, without origin", "/done?access_token=invented-key&scope=view_profile,+edit&state=s+1"],
    ["with separators of its own", "/done?access_token=invented-key&scope=+view_profile%2Bedit,&state=s+1"],
    ["as a URL", new URL("https://example.com/?access_token=invented-key&scope=view_profile+edit&state=s+1")],
  ])("tells key, scopes and state: %s", (_, url) => {
    expect(parseAuthorizationRedirect(url)).toEqual(expected);
  });

  test("may tell the key alone", () => {
    expect(parseAuthorizationRedirect("/?access_token=invented-key")).toEqual({
      accountKey: "invented-key",
      scopes: [],
      state: undefined,
    });
  });

  test.each([
    ["/done?error=access_denied", "access_denied", "access_denied"],
    ["/done?error=access_denied&error_description=The+user+said+no", "access_denied", "The user said no"],
    ["/done#error=access_denied&error_description=No", "access_denied", "No"],
    ["/done?state=1", "missing_account_key", "missing_account_key"],
    ["/done?access_token=", "missing_account_key", "missing_account_key"],
    ["", "missing_account_key", "missing_account_key"],
    ["http://", "unreadable_address", "the address cannot be read"],
  ])("tells of a refusal: %j", (url, reason, description) => {
    const parse = () => parseAuthorizationRedirect(url);
    expect(parse).toThrow(AuthorizationError);
    expect(parse).toThrow(expect.toSatisfy(isAuthorizationError));
    expect(parse).toThrow(
      expect.objectContaining({
        reason,
        message: `The account was not authorised: ${description}. Send the user the link again, or respect the refusal.`,
      }),
    );
  });

  test("does not show in an error, since it may hold a key", () => {
    const url = "http://:bad/?access_token=invented-key";
    try {
      parseAuthorizationRedirect(url);
      expect.unreachable();
    } catch (error) {
      expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain("invented-key");
    }
  });
});
