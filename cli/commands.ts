import type { Command } from "./command.js";
import {
  allHarvestOptions,
  downloadOptions,
  generateOptions,
  listOptions,
  mcpOptions,
  mockOptions,
  operationOptions,
} from "./options.js";

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
    usage: "<post id or link> [--out <file>] | --from <file> --dir <folder>",
    summary:
      "Saves the video, pictures, subtitles, sound or cover of a post, given its id or a link to it; or a link to a file, which needs no key.",
    examples: [
      "tikapi-fetch download 7109178205151464746 --out video.mp4",
      "tikapi-fetch download https://www.tiktok.com/@quiet.harbor/video/7109178205151464746",
      'tikapi-fetch download --from posts.jsonl --dir videos --name "{author}/{id}.mp4"',
    ],
    options: downloadOptions,
    load: () => import("./download.js"),
  },
  {
    name: "harvest",
    usage: "<add | work | status | retry | export | query | pause | resume | move> …",
    summary:
      "Reads many lists into a database, by one process or many. Needs pg-boss@10, and @electric-sql/pglite or pg.",
    examples: [
      "tikapi-fetch harvest add public.posts --from users.txt",
      "tikapi-fetch harvest work",
      "tikapi-fetch harvest export public.posts --format csv",
    ],
    options: allHarvestOptions,
    load: () => import("./harvest.js"),
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
    name: "generate",
    usage: "--spec <file> [--overlay <file> …] --out <folder> [--check] [--watch]",
    summary:
      "Compiles a client, with types and a test kit, from any OpenAPI document. Needs TypeScript and other compilers.",
    examples: [
      "tikapi-fetch generate --spec gateway.yaml --out client",
      "tikapi-fetch generate --spec tikapi-fetch/openapi.json --overlay node_modules/tikapi-fetch/dist/openapi/3.2.2.overlay.yaml --out client",
    ],
    options: generateOptions,
    load: () => import("./generate.js"),
  },
  {
    name: "mcp",
    usage: "[--http] [--port <port>] [--operations <globs>] [--budget <n>]",
    summary: "Serves the API to language models, over the Model Context Protocol. Needs @modelcontextprotocol/sdk.",
    examples: ["tikapi-fetch mcp", "tikapi-fetch mcp --http --port 4020 --operations public.* --budget 200"],
    options: mcpOptions,
    load: () => import("./mcp.js"),
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
