import { TikAPIError } from "../../../src/index.js";
import { requiredParameters } from "../../support/example-parameters.js";
import { givePages, type Play, plays } from "../../support/list-plays.js";
import { scriptList } from "../../support/list-script.js";
import type { AnyList } from "../../support/list-server.js";
import { readId } from "../../support/list-walks.js";
import { reachMethod } from "../../support/reach-method.js";
import { changes } from "../fuzz/scenario.js";
import { type Bench, type Broken, makeClient, settle } from "../part.js";
import { describeError } from "../watch-process.js";
import { type CutServer, type Framing, writeAnswer } from "./cut-server.js";

export interface BodyCut {
  readonly kind: "a call" | "a change" | "a list";
  readonly framing: Framing;
  readonly at: number;
}

const play = plays[0] as Play;
const pages = [["1", "2"], ["3"], ["4", "5"]];
const makeList = () => scriptList(givePages(play, pages));
const single = { status: "success", message: "", done: true };

/** How many bytes the answer has that breaks off: the first one, or the second page of a list. */
export const lengthOf = (kind: BodyCut["kind"], framing: Framing): number =>
  write(kind === "a list" ? pageOf(1) : single, framing).length;

/** Cuts an answer once. What is asked again is answered well. */
export async function cutBody({ kind, framing, at }: BodyCut, server: CutServer, bench: Bench): Promise<Broken[]> {
  const list = makeList();
  const { url, requests } = server.open((number, head) => {
    const isCut = number === (kind === "a list" ? 1 : 0);
    const address = new URL(`/${head.split(" ")[1]?.split("/").slice(2).join("/")}`, "http://list");
    const reply = kind === "a list" ? list.answer(address) : { body: single };
    const bytes = write(typeof reply === "string" ? {} : reply.body, framing);
    return isCut ? { bytes, cutAt: at } : { bytes };
  });
  const api = makeClient(bench, { apiKey: "torture-key", accountKey: "torture-account-key", baseUrl: url, retries: 1 });
  const ids: string[] = [];
  const work = async () => {
    if (kind === "a call") return JSON.stringify((await api.key()).json);
    if (kind === "a change") {
      const [change] = changes;
      return change && JSON.stringify((await reachMethod(api, change)(requiredParameters(change))).json);
    }
    const opened = reachMethod(api, play.operation)(play.params) as unknown as AnyList;
    for await (const item of opened) ids.push(readId(item));
    return ids.join();
  };
  const end = await settle(bench, work()).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  const whole = kind === "a list" ? pages.flat().join() : JSON.stringify(single);
  const isWhole = "result" in end ? end.result === whole : end.error instanceof TikAPIError;
  const isPrefix = pages.flat().join().startsWith(ids.join());
  return [
    ...when(!isWhole, "an answer that breaks off is an error, or asked for again", JSON.stringify(end)),
    ...when("error" in end && !isWhole, "whatever breaks off, the error is a TikAPIError", describeEnd(end)),
    ...when(!isPrefix, "the items before a cut are those of the list", ids.join()),
    ...when(
      kind === "a change" && requests() > 1,
      "a change that breaks off is not sent again",
      `${requests()} requests`,
    ),
  ];
}

const describeEnd = (end: object): string => ("error" in end ? describeError(end.error) : "");

function pageOf(index: number): object {
  const list = makeList();
  const query = new URLSearchParams(Object.entries(list.paramsOf(index)).map(([name, value]) => [name, String(value)]));
  query.set("count", "30");
  const reply = list.answer(new URL(`${play.operation.path}?${query}`, "http://list"));
  return typeof reply === "string" ? {} : reply.body;
}

const write = (body: object, framing: Framing): Buffer =>
  writeAnswer("200 OK", Buffer.from(JSON.stringify(body)), framing, ["content-type: application/json"]);

const when = (isBroken: boolean, rule: string, what: string): Broken[] => (isBroken ? [{ rule, what }] : []);
