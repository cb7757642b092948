import { expect, test } from "vitest";
import { mockTikAPI } from "../../src/testing.js";
import { serveInMemory, startExample } from "../support/run-example.js";

const room = "7324601288415013638";

test("live-chat.ts prints the chat and the gifts of a room until it closes", async () => {
  const tikapi = mockTikAPI();
  tikapi.on("user.live.chat").reply({
    messagesList: [
      { messageType: "ChatMessage", user: { displayId: "ana.example" }, content: "Good evening" },
      { messageType: "LikeMessage", user: { displayId: "ben.example" } },
      { messageType: "GiftMessage", user: { displayId: "ben.example" }, gift: { name: "Rose", diamondCount: 1 } },
      { messageType: "ControlMessage", action: "3" },
    ],
  });
  const { ended } = startExample("live-chat.ts", [room], await serveInMemory(tikapi));
  expect(await ended).toEqual({
    code: 0,
    stdout: "@ana.example: Good evening\n@ben.example gives Rose (1 diamonds)\nThe room is closed.\n",
    stderr: "",
  });
});

test("live-chat.ts ends quietly at Ctrl-C, while the room goes on", async () => {
  const tikapi = mockTikAPI();
  tikapi.on("user.live.chat").reply({
    messagesList: [{ messageType: "ChatMessage", user: { displayId: "ana.example" }, content: "Hello" }],
  });
  const { process, firstLine, ended } = startExample("live-chat.ts", [room], await serveInMemory(tikapi));
  expect(await firstLine).toBe("@ana.example: Hello");
  process.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, stdout: "@ana.example: Hello\n", stderr: "" });
});
