/**
 * Prints the chat and the gifts of a live room until it closes or you press Ctrl-C: `npx tsx examples/live-chat.ts <room id>`.
 * Needs `TIKAPI_API_KEY` and `TIKAPI_ACCOUNT_KEY`.
 */
import TikAPI, { type Item } from "tikapi-fetch";

const [room_id] = process.argv.slice(2);
if (room_id === undefined) throw new Error("Usage: live-chat.ts <room id>");

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

try {
  const events = TikAPI().user().live.chat({ room_id }, { signal: stop.signal });
  for await (const event of events) {
    const line = describe(event);
    if (line !== undefined) console.log(line);
  }
  console.log("The room is closed.");
} catch (error) {
  // The reason of your own abort is thrown as it is.
  if (error !== stop.signal.reason) throw error;
}

function describe({ messageType, user, content, gift }: Item<"user.live.chat">): string | undefined {
  const who = `@${user?.displayId ?? "somebody"}`;
  if (messageType === "ChatMessage") return `${who}: ${content}`;
  if (messageType === "GiftMessage") return `${who} gives ${gift?.name} (${gift?.diamondCount} diamonds)`;
  return undefined;
}
