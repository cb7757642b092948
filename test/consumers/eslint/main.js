import TikAPI, { isTikTokError } from "tikapi-fetch";

export const api = TikAPI("key");
export const isRefusal = (error) => isTikTokError(error);
