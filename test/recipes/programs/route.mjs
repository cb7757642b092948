// As `next build` does it: the route is loaded without a key.
const { TIKAPI_API_KEY } = process.env;
delete process.env.TIKAPI_API_KEY;
const { GET } = await import("./recipe.mjs");
process.env.TIKAPI_API_KEY = TIKAPI_API_KEY;
const response = await GET(new Request("http://localhost/profile?username=quiet.harbor"));
console.log(response.status, await response.json());
