import { isRecord } from "../spec/read-value.js";

/**
 * Whether a failure of fetch proves that no byte of the request was sent: a connection that was never made, or a name that was
 * not found. One link in its chain of causes must prove it, and none may say otherwise.
 *
 * Bun's `ConnectionRefused` proves nothing: Bun itself sends a request again when a kept connection closes under it, and says
 * so when the second connection fails. A failed TLS handshake is not proof either: a server can refuse a certificate after the
 * request was sent.
 */
export function provesNothingSent(error: unknown, depth = 0): boolean {
  let isProven = false;
  let link = error;
  for (let place = depth; isRecord(link); place++) {
    // Causes can go round in circles.
    const verdict = place > 10 ? "doubt" : judge(link, place + 1);
    if (verdict === "doubt") return false;
    isProven ||= verdict === "proof";
    link = link["cause"];
  }
  return isProven;
}

/** Calls of the operating system that come before the first byte; the `query…` ones are look-ups of Node's own resolver. */
const beforeSending = /^(connect|getaddrinfo|query[A-Z]\w*)$/;

/** Codes that have no other origin; a refused connection is one, unless a system call says otherwise. */
const connectionCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Node's message of a system call on a connection that was there, where only the message tells. */
const afterConnecting = /\b(read|write|recv|send|shutdown) E[A-Z]+/;

/** How Deno says that its HTTP client failed before it had a connection. */
const denoMessage = /: (client error \(Connect\)|error trying to connect)(:|$)/;

/** How undici says that a proxy refused to connect to the server. */
const refusedTunnel = /^Proxy response \(\d+\) !== 200 when HTTP Tunneling/;

function judge(link: Readonly<Record<string, unknown>>, depth: number): "proof" | "doubt" | "silent" {
  const { errors, syscall, erroredSysCall, code, message } = link;
  // Several addresses were tried: any of the connections could have carried the request.
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((one) => provesNothingSent(one, depth)) ? "proof" : "doubt";
  }
  const text = typeof message === "string" ? message : "";
  if (refusedTunnel.test(text)) return "proof";
  // node-fetch has a name of its own for it.
  const systemCall = syscall ?? erroredSysCall;
  if (typeof systemCall === "string") return beforeSending.test(systemCall) ? "proof" : "doubt";
  if (typeof code === "string") return connectionCodes.has(code) && !afterConnecting.test(text) ? "proof" : "doubt";
  return denoMessage.test(text) ? "proof" : "silent";
}
