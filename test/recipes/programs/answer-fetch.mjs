/** Loaded before a recipe: the test kit answers for the API, but for one account that there is none of. */
import { mockTikAPI } from "tikapi-fetch/testing";
import { isNobody, refuseNobody } from "./nobody.mjs";

const { fetch } = mockTikAPI();
globalThis.fetch = async (url, init) => (isNobody(url) ? refuseNobody() : fetch(url, init));
