/** A small app for the two test examples: it describes a TikTok user, and greets the owner of an account. */
import { type AccountClient, type Client, isRateLimitError, isSessionExpiredError } from "tikapi-fetch";

export async function describeUser(api: Client, username: string): Promise<string> {
  try {
    const { json } = await api.public.check({ username });
    const { nickname, secUid } = json.userInfo.user;
    let plays = 0;
    for await (const post of api.public.posts({ secUid })) plays += Number(post.stats?.playCount ?? 0);
    return `${nickname}: ${plays} plays`;
  } catch (error) {
    if (isRateLimitError(error)) return "Today's requests are used up. Try again tomorrow.";
    throw error;
  }
}

export async function greetOwner(account: AccountClient): Promise<string> {
  try {
    const { json } = await account.info();
    return `Hello ${json.userInfo?.user?.nickname}!`;
  } catch (error) {
    if (isSessionExpiredError(error)) return "Please connect your TikTok account again.";
    throw error;
  }
}
