import { fuzz } from "./fuzz/fuzz.js";
import type { Part } from "./part.js";

export const parts = [fuzz] as unknown as Part<unknown>[];
