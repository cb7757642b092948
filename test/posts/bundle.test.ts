import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { countPlaces, postPlaces, userPlaces } from "../../generated/post-facts.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What an application gets that imports this from the package. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { ${name} as used } from "./src/index.js"; console.log(used);`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    // As in package.json of the package.
    packages: "bundle",
  });
  return outputFiles.map(({ text }) => text).join("");
}

test("who uses no helper for posts does not load them", async () => {
  const client = await bundle("default");
  expect(client).toContain("itemList");
  const places = [postPlaces.photoUrl, userPlaces.url, `"${countPlaces.exact}"`];
  expect(places.filter((place) => client.includes(place))).toEqual([]);
});

test.each(["postDate", "postUrl", "profileUrl", "exactCounts"])("who uses %s loads little else", async (name) => {
  expect((await bundle(name)).length).toBeLessThan(2000);
});
