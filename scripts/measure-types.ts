/** Prints what importing the client costs the type checker of a consumer: `npm run measure:types`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
/** The most type instantiations that ten operations may cost over an empty file. */
const budget = 30_000;

const tenOperations = `
import TikAPI from "../dist/src/index.js";
const api = TikAPI("key");
const user = api.user({ accountKey: "key" });
const secUid = "x";
export const profile = (await api.public.check({ username: "a" })).json.userInfo.stats.followerCount;
export const posts = await api.public.posts({ secUid }).toArray({ limit: 1 });
export const duration = posts[0]?.video?.duration;
export const followers = (await api.public.followersList({ secUid })).items[0]?.user.uniqueId;
export const found = (await api.public.search({ category: "users", query: "a" })).items[0]?.user_info.nickname;
export const hashtag = (await api.public.hashtag({ name: "a" })).json.challengeInfo.challenge.id;
export const music = (await api.public.musicInfo({ id: "1" })).json.musicInfo;
export const comments = (await user.posts.comments.list({ media_id: "1" })).items[0]?.text;
export const views = (await user.analytics({ type: "overview" })).json.vv_history;
export const credits = (await api.key()).json.credits;
for await (const event of user.live.chat({ room_id: "1" })) console.log(event.messageType);
`;

const folder = await mkdtemp(join(root, ".measure-types-"));
try {
  for (const skipLibCheck of [true, false]) {
    const empty = await countInstantiations("export {};\n", skipLibCheck);
    const ten = await countInstantiations(tenOperations, skipLibCheck);
    console.log(
      `skipLibCheck ${skipLibCheck}: empty file ${empty}, ten operations ${ten}, difference ${ten - empty} instantiations`,
    );
    // Without skipLibCheck, tsc also checks the declarations of openapi-fetch, which cost more than ours.
    if (skipLibCheck && ten - empty > budget) process.exitCode = 1;
  }
  console.log(`The budget is ${budget} with skipLibCheck, which new projects have.`);
} finally {
  await rm(folder, { recursive: true });
}

async function countInstantiations(source: string, skipLibCheck: boolean): Promise<number> {
  await writeFile(join(folder, "consumer.ts"), source);
  const config = { extends: "../tsconfig.json", compilerOptions: { skipLibCheck }, include: ["consumer.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(root, "node_modules/.bin/tsc");
  const output = await runCommand(tsc, ["-p", folder, "--extendedDiagnostics"], root);
  return Number(/Instantiations:\s+(\d+)/.exec(output)?.[1]);
}
