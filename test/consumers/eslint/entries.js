import TikAPI from "tikapi-fetch";
import { startMock } from "tikapi-fetch/mock";
import { mockTikAPI } from "tikapi-fetch/testing";

export const api = TikAPI({ apiKey: "any", fetch: mockTikAPI().fetch });
export const serve = () => startMock();
