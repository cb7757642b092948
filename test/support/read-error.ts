import { expect } from "vitest";
import { encodeText } from "../../src/bytes.js";
import { TikAPIError } from "../../src/errors.js";
import { readAnswer } from "../../src/read-answer.js";
import { createRedact } from "../../src/redact.js";

export const context = {
  operationId: "public.check",
  request: { method: "GET", url: "https://api.example/public/check" },
};

/** Reads an answer with this body, which is written as JSON unless it is a text. */
export function read(status: number, body: unknown, headers: Record<string, string> = {}): unknown {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = { status, body: encodeText(text), headers: new Headers(headers), url: "https://api.example/" };
  return readAnswer(answer, () => context, createRedact(["unit-key"]));
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
