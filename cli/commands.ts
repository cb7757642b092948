import type { Command } from "./command.js";
import { downloadOptions, listOptions, mockOptions, operationOptions } from "./options.js";

export type { Command } from "./command.js";

export const commands: readonly Command[] = [
  {
    name: "call",
    usage: "<operation> [--<parameter> <value> …]",
    summary: "Calls an operation and prints the body as JSON.",
    examples: [
      "tikapi-fetch call public.check --username quiet.harbor",
      "tikapi-fetch call public.check --username quiet.harbor --curl",
      "tikapi-fetch call key --sandbox",
    ],
    options: operationOptions,
    load: () => import("./call.js"),
  },
  {
    name: "list",
    usage: "<operation> [--<parameter> <value> …] [--limit <n>] [--out <file>]",
    summary: "Prints the items of a list, from all pages, one JSON value per line.",
    examples: [
      "tikapi-fetch list public.posts --secUid MS4wLjABAAAAsHntXC3s0AvxcecggxsoVa4eAiT8OVafVZ4OQXxy --limit 5",
      "tikapi-fetch list public.posts --secUid MS4wLjABAAAAsHntXC3s0AvxcecggxsoVa4eAiT8OVafVZ4OQXxy --out posts.jsonl",
    ],
    options: listOptions,
    load: () => import("./list.js"),
  },
  {
    name: "download",
    usage: "<video id or link> [--out <file>]",
    summary: "Saves a video, given its id, the address of its page, or a link to the file (which needs no key).",
    examples: [
      "tikapi-fetch download 7109178205151464746 --out video.mp4",
      "tikapi-fetch download https://www.tiktok.com/@quiet.harbor/video/7109178205151464746",
    ],
    options: downloadOptions,
    load: () => import("./download.js"),
  },
  {
    name: "operations",
    usage: "[<filter>]",
    summary: "Lists the operations: id, method, path, what each needs and does.",
    examples: ["tikapi-fetch operations comment", "tikapi-fetch operations --json"],
    options: {},
    load: () => import("./operations.js"),
  },
  {
    name: "codes",
    usage: "[<code>]",
    summary: "Lists TikTok's status codes, or explains one.",
    examples: ["tikapi-fetch codes", "tikapi-fetch codes 10202"],
    options: {},
    load: () => import("./codes.js"),
  },
  {
    name: "mock",
    usage: "[--port <port>] [--host <address>] [--script <file>]",
    summary: "Serves a mock of the API until Ctrl-C. Needs @stoplight/prism-cli.",
    examples: ["tikapi-fetch mock --port 4010"],
    options: mockOptions,
    load: () => import("./mock.js"),
  },
  {
    name: "completion",
    usage: "bash|zsh|fish",
    summary: "Prints a script that lets your shell complete commands, operations, options and values.",
    examples: ["source <(tikapi-fetch completion bash)", "tikapi-fetch completion fish | source"],
    options: {},
    load: () => import("./completion.js"),
  },
];
