import TikAPI from "tikapi-fetch";

console.log((await TikAPI().public.check({ username: "quiet.harbor" })).json.userInfo.user.secUid);
