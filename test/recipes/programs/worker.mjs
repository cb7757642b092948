import worker from "./recipe.mjs";

const request = new Request("http://localhost/?username=quiet.harbor");
console.log(await (await worker.fetch(request, { TIKAPI_API_KEY: "any" })).json());
