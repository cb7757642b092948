import * as undici7 from "undici";
import * as undici6 from "undici-6";
import * as undici8 from "undici-8";
import { expectTypeOf, test } from "vitest";
import TikAPI, { type DispatcherLike } from "../../src/index.js";

const api = TikAPI("invented-key");
const origin = "https://api.tikapi.io";

test("every dispatcher of undici 6, 7 and 8 fits, for a client, a call and a download", () => {
  for (const dispatcher of [
    new undici6.Agent(),
    new undici6.Pool(origin),
    new undici6.Client(origin),
    new undici6.ProxyAgent(origin),
    new undici6.MockAgent(),
    new undici6.RetryAgent(new undici6.Agent()),
  ]) {
    expectTypeOf(dispatcher).toExtend<DispatcherLike>();
    TikAPI({ dispatcher });
    void api.key({}, { dispatcher });
    void api.download(origin, "video.mp4", { dispatcher });
  }
  for (const dispatcher of [
    new undici7.Agent(),
    new undici7.Pool(origin),
    new undici7.Client(origin),
    new undici7.ProxyAgent(origin),
    new undici7.MockAgent(),
    new undici7.RetryAgent(new undici7.Agent()),
  ]) {
    expectTypeOf(dispatcher).toExtend<DispatcherLike>();
    TikAPI({ dispatcher });
    void api.key({}, { dispatcher });
    void api.download(origin, "video.mp4", { dispatcher });
  }
  for (const dispatcher of [
    new undici8.Agent(),
    new undici8.Pool(origin),
    new undici8.Client(origin),
    new undici8.ProxyAgent(origin),
    new undici8.MockAgent(),
    new undici8.RetryAgent(new undici8.Agent()),
  ]) {
    expectTypeOf(dispatcher).toExtend<DispatcherLike>();
    TikAPI({ dispatcher });
    void api.key({}, { dispatcher });
    void api.download(origin, "video.mp4", { dispatcher });
  }
  TikAPI({ dispatcher: new undici6.Agent().compose(undici6.interceptors.dump()) });
  TikAPI({ dispatcher: new undici7.Agent().compose(undici7.interceptors.dns()) });
  TikAPI({ dispatcher: new undici8.Agent().compose(undici8.interceptors.dns()) });
});

test("what cannot dispatch does not fit", () => {
  // @ts-expect-error -- it is a fetch
  TikAPI({ dispatcher: fetch });
  // @ts-expect-error -- it has another method
  TikAPI({ dispatcher: { request: () => true } });
});
