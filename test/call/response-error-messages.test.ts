import { expect, test } from "vitest";
import { readError } from "../support/read-error.js";

test("a 400 tells the server's complaint per field, in the message too", () => {
  const error = readError(400, { message: "Invalid.", fields: { count: "too big", id: ["wrong"] } });
  expect(error).toMatchObject({ fields: { count: "too big", id: ["wrong"] } });
  expect(error.message).toBe("400 from public.check: Invalid. count: too big; id: wrong");
  expect(readError(400, { message: "Invalid.", fields: "all" })).toMatchObject({ fields: {} });
});

test.each([
  ["a text", "too big", "too big"],
  ["some texts", ["too big", "too late"], "too big, too late"],
  ["texts and others", ["too big", 7], '["too big",7]'],
  ["an object", { max: 30 }, '{"max":30}'],
  ["a number", 30, "30"],
  ["nothing", null, ""],
])("a complaint can be %s", (_, complaint, shown) => {
  const error = readError(400, { message: "Invalid.", fields: { count: complaint } });
  expect(error.message).toBe(`400 from public.check: Invalid. count: ${shown}`);
  expect(error).toMatchObject({ fields: { count: complaint } });
});

test("a long complaint is cut", () => {
  const error = readError(400, { message: "Invalid.", fields: { count: { said: "x".repeat(5000) } } });
  expect(error.message.length).toBeLessThan(300);
});

test.each([
  [401, { message: "No." }, /401 from public\.check: No\. .*key/],
  [428, { message: "Ended." }, /428 from public\.check: Ended\. .*authorisation link: guides\/account\.md/],
  [200, { message: "Ended.", statusCode: 8 }, /200 from public\.check: Ended\. .*authorisation link/],
  [429, { message: "Enough." }, /429 from public\.check: Enough\. Slow down, or wait/],
])("a %i with %j tells what was said and what to do", (status, body, message) => {
  expect(readError(status, body).message).toMatch(message);
});

test.each([
  [428, { status_code: 8, status_msg: "Login expired" }, "Login expired"],
  [200, { status_code: 10101, status_msg: "Busy", message: "" }, "Busy"],
  [200, { status_code: 10101, status_msg: "Busy", message: null }, "Busy"],
  [403, { message: "Refused.", status_msg: "Busy" }, "Refused."],
])("a %i with %j says: %s", (status, body, said) => {
  expect(readError(status, body).message).toMatch(`${status} from public.check: ${said}`);
});

test("an error whose JSON is too deep to be written again has its text alone, and can be logged", () => {
  const text = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const error = readError(500, text);
  expect(error).toMatchObject({ name: "ServerError", text });
  expect(() => JSON.stringify(error)).not.toThrow();
});

test("an error without any words says so", () => {
  expect(readError(500, "").message).toBe("500 from public.check: no body");
});
