import { createServer } from "node:http";
import { mockTikAPI } from "tikapi-fetch/testing";

/** The test kit as a server on this machine, which a recipe calls instead of the API. */
export async function serveApi() {
  const { fetch } = mockTikAPI();
  return listen(
    createServer(async ({ url, method, headers }, response) => {
      const answer = await fetch(`http://${headers.host}${url}`, { method, headers });
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    }),
  );
}

/** Starts a server, which ends with the process. */
export async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}
