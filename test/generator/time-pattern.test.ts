import { expect, it } from "vitest";
import { findSlowText } from "../../generator/check/time-pattern.js";

it.each(["^(.*?){30,}$", "^(a+)+$", "^([a-z]+)*\\d$", "(x+x+)+y", "^(\\w+\\s?)*$", "\\s+$", "^(?:q|qq)+z$"])(
  "%s, which tries many ways to match, is slow",
  (pattern) => expect(findSlowText(pattern)).toBeDefined(),
);

it.each(["^[0-9]+$", "^[a-z]{2}$", "^([A-Za-z0-9_.]+|(https?://)?vm\\.example\\.com/[A-Za-z0-9]+/?)$", "^\\p{L}+$"])(
  "%s is fast",
  (pattern) => expect(findSlowText(pattern)).toBeUndefined(),
);
