import { Transform, type TransformCallback } from "node:stream";

/** Passes lines on, and answers those that are too long with an error, so that one of them does not end the connection. */
export class LineLimit extends Transform {
  /** What has arrived of a line. */
  #parts: Buffer[] = [];
  #length = 0;

  constructor(
    readonly longest: number,
    readonly answer: (line: string) => void,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      this.#add(rest.subarray(0, end + 1));
      this.#endLine();
      rest = rest.subarray(end + 1);
    }
    this.#add(rest);
    done();
  }

  /** Of a line that is too long, only the beginning and the end are kept. */
  #add(part: Buffer): void {
    if (part.length === 0) return;
    this.#length += part.length;
    this.#parts.push(Buffer.from(part));
    if (this.#length <= this.longest) return;
    const all = Buffer.concat(this.#parts);
    this.#parts = [all.subarray(0, sample), all.subarray(-sample)].map((piece) => Buffer.from(piece));
  }

  #endLine(): void {
    const line = Buffer.concat(this.#parts);
    if (this.#length > this.longest) this.#refuse(line.toString());
    else this.push(line);
    this.#parts = [];
    this.#length = 0;
  }

  #refuse(line: string): void {
    const found =
      /"id":\s*(\d{1,15}|"[^"\\]{1,100}")\s*}\s*$/.exec(line) ??
      /^{[^{]{0,100}"id":\s*(\d{1,15}|"[^"\\]{1,100}")/.exec(line);
    const message = `The message has ${this.#length} bytes; at most ${this.longest} are read. Nothing was called.`;
    const id: unknown = found === null ? null : JSON.parse(found[1] ?? "null");
    this.answer(`${JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32_600, message } })}\n`);
  }
}

const sample = 1_000;
