/**
 * Prints the most liked comments of a video, with their replies: `npx tsx examples/comments.ts <video id>`.
 * Needs `TIKAPI_API_KEY` and `TIKAPI_ACCOUNT_KEY`, because comments are read with an account.
 */
import TikAPI, { type Item, iterateLists } from "tikapi-fetch";

type Comment = Item<"user.posts.comments.list">;

const [media_id] = process.argv.slice(2);
if (media_id === undefined) throw new Error("Usage: comments.ts <video id>");
const { comments } = TikAPI().user().posts;

const newest = await comments.list({ media_id }).toArray({ limit: 500 });
const best = newest.toSorted((a, b) => b.digg_count - a.digg_count).slice(0, 10);

// The replies to each comment are a list of their own; four lists are read at a time.
const answered = best.filter(({ reply_comment_total = 0 }) => reply_comment_total > 0);
const lists = iterateLists(answered, ({ cid }) => comments.replies({ media_id, comment_id: cid }), { concurrency: 4 });
const replies = new Map<Comment, Comment[]>();
for await (const { input, item } of lists) replies.set(input, [...(replies.get(input) ?? []), item]);

for (const comment of best) {
  console.log(describe(comment));
  for (const reply of replies.get(comment) ?? []) console.log(`    ${describe(reply)}`);
}

function describe({ user, text, digg_count }: Comment): string {
  return `${digg_count} likes  @${user.unique_id}: ${text}`;
}
