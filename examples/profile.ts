/** Prints a profile: `TIKAPI_API_KEY=… npx tsx examples/profile.ts <username>`. */
import TikAPI, { isTikTokError } from "tikapi-fetch";

const [username] = process.argv.slice(2);
const api = TikAPI();

try {
  const { json } = await api.public.check({ username });
  const { user, stats } = json.userInfo;
  console.log(`@${user.uniqueId}, "${user.nickname}"`);
  console.log(`${stats.followerCount} followers, ${stats.heartCount} likes, ${stats.videoCount} posts`);
} catch (error) {
  // Only this failure concerns the user of this program; anything else is thrown.
  if (!isTikTokError(error) || error.tiktok.kind !== "not-found") throw error;
  console.error(`There is no @${username}.`);
  process.exitCode = 1;
}
