import TikAPI from "tikapi-fetch";

TikAPI({ apiKey: "key", fetch });
TikAPI({ apiKey: "key", fetch: Bun.fetch });
TikAPI({ apiKey: "key", fetch: (url, init) => fetch(url, { ...init, proxy: "http://127.0.0.1:8080" }) });
TikAPI({ apiKey: "key", fetch: (url: string) => fetch(url) });
