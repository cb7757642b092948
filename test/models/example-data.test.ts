import { describe, expect, it } from "vitest";
import { describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";

const examples = describeOperations(readSpec()).flatMap((operation) =>
  listSuccesses(operation).map(({ name, value }) => ({ place: `${operation.id} ${name}`, value: value as Fields })),
);
const objects = examples.flatMap(({ place, value }) => listObjects(value).map((fields) => ({ place, fields })));
const texts = objects.flatMap(({ place, fields }) =>
  Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [{ place, name, value }] : [])),
);

type Fields = Readonly<Record<string, unknown>>;

function listObjects(value: unknown): Fields[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(listObjects);
  return Array.isArray(value) ? inner : [value as Fields, ...inner];
}

/** TikTok's ids of 19 digits begin with the second they were made in. */
const secondOf = (id: unknown): number => Number(BigInt(id as string) >> 32n);

describe("the examples of the spec", () => {
  it("have users, links and addresses that nobody owns", () => {
    const invented = /^(example\.(creator|fan|guest|baker)|[a-z]+\.[a-z]+)?$/;
    const names = texts.filter(({ name }) => /^(unique_?id|display_?id|username)$/i.test(name));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ value }) => !invented.test(value))).toEqual([]);
    const links = texts.filter(({ value }) => /^(https?|rtmp|wss):/.test(value));
    expect(
      links.filter(({ value }) => !/(^|\.)(tiktok|tiktokcdn)\.com$|\.invalid$/.test(new URL(value).hostname)),
    ).toEqual([]);
    expect(texts.filter(({ value }) => /\w@\w/.test(value)).map(({ value }) => value)).toEqual([
      "developer@example.com",
    ]);
  });

  it("have a secUid of real length, or none", () => {
    const secUids = texts.filter(({ name, value }) => /sec_?uid$/i.test(name) && value !== "");
    expect(secUids.length).toBeGreaterThan(0);
    expect(secUids.filter(({ value }) => !/^MS4wLjABAAAA[\w-]{64}$/.test(value))).toEqual([]);
  });

  it("have trace ids that tell the time of the response", () => {
    const traced = examples.flatMap(({ place, value }) => {
      const { logid, now } = (value["extra"] ?? {}) as { logid?: string; now?: number };
      const other = (value["log_pb"] as Fields | undefined)?.["impr_id"];
      return logid === undefined || now === undefined ? [] : [{ place, logid, now, other }];
    });
    expect(traced.length).toBeGreaterThan(0);
    const wrong = traced.filter(({ logid, now, other }) => {
      const time = new Date(now).toISOString().replaceAll(/\D/g, "").slice(0, 14);
      return !logid.startsWith(time) || other !== logid;
    });
    expect(wrong).toEqual([]);
  });

  it("have ids of 19 digits that agree with the time beside them", () => {
    const dated = objects.flatMap(({ place, fields }) => {
      const { id, id_str, cid, msgId, create_time, createTime, video } = fields;
      const [made, time] = [
        [video && id, createTime],
        [msgId, Number(createTime) / 1000],
        [cid ?? id_str, create_time],
      ].find(([one, other]) => one !== undefined && other !== undefined) ?? [undefined];
      return made === undefined ? [] : [{ place, made, time: Number(time) }];
    });
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.filter(({ made }) => !/^\d{19}$/.test(String(made)))).toEqual([]);
    expect(dated.filter(({ made, time }) => Math.abs(secondOf(made) - time) > 5)).toEqual([]);
  });

  it("have nothing that was made after the response", () => {
    const late = examples.flatMap(({ place, value }) => {
      const now = Number((value["extra"] as Fields | undefined)?.["now"] ?? value["now"]);
      const times = listObjects(value).flatMap(({ create_time, createTime }) => Number(create_time ?? createTime ?? 0));
      return times.filter((time) => (time > 1e12 ? time : time * 1000) > now).map((time) => ({ place, time, now }));
    });
    expect(late).toEqual([]);
  });
});
