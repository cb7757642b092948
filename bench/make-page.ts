/** A page of invented posts as JSON of about so many bytes. `oversized` posts have a count too long for a number. */
export function makePage({ bytes, oversized = 0 }: { readonly bytes: number; readonly oversized?: number }): string {
  const posts: string[] = [];
  const postLength = makePost(0, false).length + 1;
  const length = Math.floor(bytes / postLength);
  for (let index = 0; index < length; index++) {
    const isOversized = Math.floor((index * oversized) / length) < Math.floor(((index + 1) * oversized) / length);
    posts.push(makePost(index, isOversized));
  }
  return `{"status":"success","itemList":[${posts.join(",")}],"hasMore":true,"cursor":"30"}`;
}

function makePost(index: number, isOversized: boolean): string {
  const id = String(7_100_000_000_000_000_000n + BigInt(index) * 1_234_567_891n);
  const post = {
    id,
    desc: `An invented post, number ${index}: "quoted", with a #tag and a smile \u{1f642} · Придуманный текст · 架空の投稿`,
    createTime: 1_650_000_000 + index * 61,
    author: {
      uniqueId: `invented.user.${index % 97}`,
      secUid: `MS4wLjABAAAA${"x".repeat(50)}`,
      verified: index % 7 === 0,
    },
    music: { id: String(6_900_000_000_000_000_000n + BigInt(index)), title: "Original sound", duration: 15.5 },
    stats: { diggCount: index * 31, shareCount: index % 17, commentCount: index % 101, playCount: index * 997 },
    video: {
      height: 1024,
      width: 576,
      duration: 15,
      cover: `https://images.invalid/covers/${id}.jpeg?x-expires=1660000000&x-signature=invented%2Bsignature`,
      playAddr: `https://videos.invalid/${id}/play.mp4?a=1233&br=1234&bt=617&expire=1660000000&mime_type=video_mp4`,
    },
    challenges: [{ id: "1", title: "tag", isCommerce: false }],
    textExtra: null,
  };
  const json = JSON.stringify(post);
  return isOversized ? json.replace(/"playCount":\d+/, `"playCount":${id}`) : json;
}
