import type { ResponseLike } from "../settings/options.js";
import { ByteQueue, type Sink, type Source } from "./byte-queue.js";
import { copyHeaders } from "./copy-headers.js";
import { type Coding, Decoding, readCodings } from "./decode-body.js";

/** What becomes of a request. */
export interface Outcome {
  resolve(response: ResponseLike): void;
  /** `isUnderWay` tells whether the request may have been sent. */
  reject(error: unknown, isUnderWay: boolean): void;
  /** Called once, when nothing more comes. */
  onEnd(): void;
}

/** How undici passes headers: in raw form, names and values in turn, or by name. */
type RawHeaders = readonly (Text | readonly Text[])[];
type NamedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
type Text = Buffer | string;

interface Connection {
  abort(reason: unknown): void;
  resume?(): void;
}

/** How undici 7 and later control a request. */
interface Controller extends Connection {
  readonly rawHeaders?: RawHeaders | NamedHeaders | null;
  pause(): void;
}

/** One request through a dispatcher. undici 6 calls it by other names than its successors. */
export class Exchange implements Source {
  readonly #outcome: Outcome;
  readonly #canHaveBody: (status: number) => boolean;
  #connection: Connection | undefined;
  #body: Sink | undefined;
  #end: { readonly reason?: unknown } | undefined;

  constructor(outcome: Outcome, method: string) {
    this.#outcome = outcome;
    this.#canHaveBody = (status) => method !== "HEAD" && ![204, 205, 304].includes(status);
  }

  onConnect(abort: (reason: unknown) => void): void {
    this.#start({ abort });
  }

  onHeaders(status: number, headers: RawHeaders, resume: () => void): boolean {
    if (this.#connection !== undefined) this.#connection.resume = resume;
    this.#receiveHead(status, headers);
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    return this.#body?.push(chunk) !== false;
  }

  onComplete(): void {
    this.#finish();
    this.#body?.end();
  }

  onError(error: unknown): void {
    this.fail(error);
  }

  onRequestStart(controller: Controller): void {
    this.#start(controller);
  }

  onResponseStart(controller: Controller, status: number, headers: NamedHeaders): void {
    this.#receiveHead(status, controller.rawHeaders ?? headers);
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    if (!this.onData(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.onComplete();
  }

  onResponseError(_: unknown, error: unknown): void {
    this.fail(error);
  }

  resume(): void {
    this.#connection?.resume?.();
  }

  cancel(): void {
    this.abort(new Error("The body was cancelled."));
  }

  /** Ends the request. One that waits for a connection ends when it gets one. */
  abort(reason: unknown): void {
    if (this.#end !== undefined) return;
    const connection = this.#connection;
    this.fail(reason);
    connection?.abort(reason);
  }

  fail(error: unknown): void {
    if (this.#end !== undefined) return;
    this.#finish(error);
    this.#outcome.reject(error, this.#connection !== undefined);
    this.#body?.fail(error);
  }

  #start(connection: Connection): void {
    this.#connection = connection;
    if (this.#end !== undefined) connection.abort(this.#end.reason);
  }

  #receiveHead(status: number, given: RawHeaders | NamedHeaders): void {
    // What comes before the answer says nothing of it.
    if (status < 200 || this.#end !== undefined) return;
    const headers = readHeaders(given);
    try {
      const codings = this.#canHaveBody(status) ? readCodings(headers.get("content-encoding")) : [];
      const body = this.#openBody(codings);
      this.#outcome.resolve({ status, headers, body });
    } catch (error) {
      this.abort(error);
    }
  }

  #openBody(codings: readonly Coding[]): ByteQueue {
    const body = new ByteQueue();
    this.#body = codings.reduceRight<Sink>((sink, coding) => new Decoding(coding, sink), body);
    this.#body.source = this;
    return body;
  }

  #finish(reason?: unknown): void {
    this.#end ??= { reason };
    this.#outcome.onEnd();
  }
}

/** Reads them as a fetch does: each byte is a character. */
function readHeaders(headers: RawHeaders | NamedHeaders): Headers {
  return copyHeaders({
    forEach(visit) {
      const visitAll = (name: Text, value: Text | readonly Text[]) => {
        for (const one of typeof value === "string" || value instanceof Uint8Array ? [value] : value)
          visit(toText(one), toText(name));
      };
      if (!Array.isArray(headers)) for (const [name, value = []] of Object.entries(headers)) visitAll(name, value);
      else for (let index = 0; index < headers.length; index += 2) visitAll(headers[index], headers[index + 1]);
    },
  });
}

const toText = (text: Text): string => (typeof text === "string" ? text : text.toString("latin1"));
