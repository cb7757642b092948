import { createServer, request } from "node:http";
import { connect } from "node:net";
import { listen } from "./serve-api.mjs";

/** A proxy that counts what passes, tunnelled or forwarded. */
export async function serveProxy() {
  let passed = 0;
  const server = createServer(({ url, method, headers }, response) => {
    passed++;
    request(url, { method, headers }, (answer) =>
      answer.pipe(response.writeHead(answer.statusCode, answer.headers)),
    ).end();
  });
  server.on("connect", ({ url }, socket) => {
    passed++;
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on("error", () => end.destroy());
  });
  return { url: await listen(server), count: () => passed };
}
