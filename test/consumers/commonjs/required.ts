import TikAPI = require("tikapi-fetch");
import spec = require("tikapi-fetch/openapi.json");
import testing = require("tikapi-fetch/testing");

export async function run(): Promise<void> {
  const options: TikAPI.ClientOptions = { apiKey: "any", fetch: testing.mockTikAPI().fetch };
  const api: TikAPI.Client = TikAPI(options);
  const profile: TikAPI.TikAPIResponse<TikAPI.Profile> = await api.public.check({ username: "quiet.harbor" });
  if (!(profile.json.userInfo.stats.followerCount >= 0)) throw new Error("The profile has no count of followers.");

  class Mine extends TikAPI.ConfigurationError {}
  const error: unknown = new Mine("mine");
  if (!TikAPI.isConfigurationError(error) || !(error instanceof TikAPI.TikAPIError))
    throw new Error("It was not known.");
  if (typeof TikAPI.default(options).public.posts !== "function") throw new Error("The client has no methods.");
  if (!spec.openapi.startsWith("3.")) throw new Error("The spec is no spec.");
}
