import { ConfigurationError } from "../spec/errors.js";

type MakeRequest = (input: string | URL | Request, init: RequestInit) => Request;

/** `Request` with an error of this package for what it refuses. */
export const makeRequest: MakeRequest = /* @__PURE__ */ createMaker();

function createMaker(): MakeRequest {
  function make(input: string | URL | Request, init: RequestInit): Request {
    try {
      return new Request(input, init);
    } catch (cause) {
      const what = init.method ?? "The call";
      throw new ConfigurationError(`${what} was not sent: the options or the path are invalid.`, { cause });
    }
  }
  // openapi-fetch asks of what middleware returns whether it is an instance.
  make.prototype = Request.prototype;
  return make;
}
