import type { Answer } from "./send.js";

/** A successful answer: the typed body and what came with it. */
export class TikAPIResponse<Body> {
  /** The parsed body. Integers that a double cannot hold are strings of their digits. */
  readonly json: Body;
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;

  constructor(answer: Omit<Answer, "text">, json: Body) {
    this.json = json;
    this.status = answer.status;
    this.headers = answer.headers;
    this.url = answer.url;
  }
}
