// What to read every night, and what follows from it: `tikapi-fetch harvest work --plan plan.mjs --forever`.
const nightly = { every: "0 3 * * *", history: true };

export default {
  lists: ["quiet.harbor", "amber.lathe"].map((username) => ({
    operation: "public.check",
    params: { username },
    ...nightly,
  })),
  expand: {
    "public.check": ({ userInfo: { user } }) => [
      { operation: "public.posts", params: { secUid: user.secUid }, ...nightly },
    ],
    "public.posts": ({ id }) => [{ operation: "public.commentsList", params: { media_id: id } }],
  },
};
