import { type LoopbackServer, startLoopback } from "./loopback-server.js";

export interface PostFilesServer extends LoopbackServer {
  /** The ids that posts were asked for by, in order. */
  readonly asked: () => string[];
}

/** The API for posts and the host of their files, on a real server, for the running test. A file holds its own path. */
export const servePostFiles = async (refuse: (path: string) => number | undefined = () => undefined) => {
  const asked: string[] = [];
  const server: LoopbackServer = await startLoopback((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://posts");
    const status = refuse(request.url ?? "");
    if (status !== undefined) {
      response.writeHead(status, { "content-type": "application/json" }).end('{"status":"error","message":"Refused."}');
      return;
    }
    const id = searchParams.get("id");
    if (id === null) {
      const type = pathname.endsWith(".vtt") ? "text/vtt" : pathname.endsWith(".jpeg") ? "image/jpeg" : "video/mp4";
      response.writeHead(200, { "content-type": type, "content-length": pathname.length }).end(pathname);
      return;
    }
    asked.push(id);
    const link = (name: string) => `${server.url}/${id}/${name}`;
    const author = { uniqueId: "quiet.harbor" };
    const pictures = {
      images: [1, 2, 3].map((number) => ({ imageURL: { urlList: [link(`gone-${number}`), link(`${number}.jpeg`)] } })),
    };
    const video = {
      playAddr: link("play.mp4"),
      downloadAddr: link("load.mp4"),
      cover: link("cover.jpeg"),
      subtitleInfos: ["eng-US", "deu-DE"].map((language) => ({
        Url: link(`${language}.vtt`),
        LanguageCodeName: language,
      })),
    };
    // Even ids are videos, odd ones photo posts.
    const post = Number(id.at(-1)) % 2 === 0 ? { video } : { video: { playAddr: "" }, imagePost: pictures };
    const body = { itemInfo: { itemStruct: { id, author, createTime: 1_700_000_000, ...post } } };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  return { ...server, asked: () => asked } satisfies PostFilesServer;
};
