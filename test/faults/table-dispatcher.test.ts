import { Agent } from "undici";
import { afterAll, describe } from "vitest";
import { describeFaults } from "./fault-table.js";

const dispatcher = new Agent();

describe("through a dispatcher", () => {
  describeFaults({ dispatcher });
});

afterAll(() => dispatcher.close());
