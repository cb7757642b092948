import tikapi = require("tikapi-fetch");

const options: tikapi.ClientOptions = { apiKey: "key", retries: 0 };
const api = tikapi.default(options);
const profile: Promise<tikapi.TikAPIResponse<tikapi.Profile>> = api.public.check({ username: "quiet.harbor" });
profile.then(({ json }) => console.log(json.userInfo.stats.followerCount));
