import { expect } from "vitest";
import type { Call } from "../../src/call/call.js";
import { readAnswer } from "../../src/call/response.js";
import { encodeText } from "../../src/call/utf8.js";
import { TikAPIError } from "../../src/spec/errors.js";
import { makeSettings } from "./make-settings.js";

export const context = {
  operationId: "public.check",
  request: { method: "GET", url: "https://api.example/public/check" },
};

/** Reads an answer with this body, which is written as JSON unless it is a text. */
export function read(status: number, body: unknown, headers: Record<string, string> = {}): unknown {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = { status, body: encodeText(text), headers: new Headers(headers), url: "https://api.example/" };
  return readAnswer(answer, makeCall()).json;
}

/** The call that is answered. */
export function makeCall(apiKey = "unit-key"): Call {
  const { operationId, request } = context;
  return {
    operationId,
    request: { ...request, headers: {}, body: null },
    settings: makeSettings({ apiKey }),
    changesState: false,
    timing: { endsAt: Number.POSITIVE_INFINITY, signals: [] },
  };
}

/** The error that reading it throws. */
export function readError(status: number, body: unknown, headers: Record<string, string> = {}): TikAPIError {
  try {
    read(status, body, headers);
  } catch (error) {
    expect(error).toBeInstanceOf(TikAPIError);
    return error as TikAPIError;
  }
  throw new Error("It did not throw.");
}
