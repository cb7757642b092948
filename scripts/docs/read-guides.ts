import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import GithubSlugger from "github-slugger";

/** A guide as a section of the reference page. */
export interface Guide {
  readonly name: string;
  /** Markdown, without the title. */
  readonly text: string;
}

/** Reads the guides of the package. Their links lead to each other within the page, and to the repository for all else. */
export function readGuides(root: string, repository: string): readonly Guide[] {
  const files = ["README.md", "MIGRATION.md", "RECIPES.md", ...listFolder(root), "SECURITY.md"];
  const pages = files.map((file) => ({ file, ...split(file, readFileSync(join(root, file), "utf8")) }));
  const addresses = new Map(pages.flatMap(({ file, name, text }) => listAddresses(file, name, text)));
  return pages.map(({ file, name, text }) => ({ name, text: changeLinks(text, file, addresses, repository) }));
}

const listFolder = (root: string): string[] =>
  readdirSync(join(root, "guides"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `guides/${name}`);

function split(file: string, page: string): Guide {
  const [, title = file] = /^# (.+)$/m.exec(page) ?? [];
  const name = file === "README.md" ? "The client" : title.replaceAll("`", "");
  return { name, text: page.replace(/^# .+\n+/m, "") };
}

/** What other pages call a guide and its sections → where they are on the reference page. */
function listAddresses(file: string, name: string, text: string): [link: string, address: string][] {
  const slugger = new GithubSlugger();
  const address = `#/${toSlug(name)}`;
  const headings = [...text.matchAll(/^#{2,} (.+)$/gm)].map(([, heading = ""]) => heading);
  return [
    [file, address],
    // The reference is what api.md is elsewhere.
    ["api.md", "#/"],
    ...headings.map((heading): [string, string] => [
      `${file}#${slugger.slug(heading)}`,
      `${address}/${toSlug(heading)}`,
    ]),
  ];
}

/** As Redoc makes it, which keeps a dot where GitHub drops it. */
const toSlug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s.-]/g, "")
    .replaceAll(" ", "-");

function changeLinks(text: string, file: string, addresses: ReadonlyMap<string, string>, repository: string): string {
  return text.replace(/\]\((?!https?:)([^)\s]+)\)/g, (_, link: string) => {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? file : posix.join(posix.dirname(file), path);
    const address = addresses.get(anchor === undefined ? target : `${target}#${anchor}`);
    return `](${address ?? `${repository}/blob/main/${target}`})`;
  });
}
