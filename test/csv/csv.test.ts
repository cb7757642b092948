import { describe, expect, it } from "vitest";
import { createCsv } from "../../src/csv.js";

describe("CSV", () => {
  it("has a column for each single value of the first items, and the names once", () => {
    const write = createCsv();
    expect(write([])).toBe("");
    expect(
      write([
        { id: "1", stats: { plays: 3, likes: null } },
        { id: "2", tags: ["a", "b"] },
      ]),
    ).toBe('id,stats.plays,stats.likes,tags\n1,3,,\n2,,,"[""a"",""b""]"\n');
    expect(write([{ id: "3", late: true }])).toBe("3,,,\n");
  });

  it("has the columns that were asked for", () => {
    const write = createCsv([
      { name: "author", at: "/author/name" },
      { name: "at", at: "/at" },
    ]);
    expect(write([{ at: new Date(0), author: { name: "quiet.harbor" } }, {}])).toBe(
      "author,at\nquiet.harbor,1970-01-01T00:00:00.000Z\n,\n",
    );
    expect(createCsv([{ name: "id", at: "/id" }])([])).toBe("id\n");
  });

  it("quotes what separates, and keeps digits as they are", () => {
    const line = createCsv([{ name: "x", at: "" }]);
    expect(line(['a,b "c"\nd', "7109178205151464746", "007", -3, "-4.5", "😀"])).toBe(
      'x\n"a,b ""c""\nd"\n7109178205151464746\n007\n-3\n-4.5\n😀\n',
    );
  });

  it.each(["=1+1", "+1 2", "@SUM(A1)", "-cmd", "\t=1", "\r=1", "＝1"])(
    "disarms %j, which a spreadsheet would run",
    (text) => {
      const cell = createCsv([{ name: "x", at: "" }])([text]).slice(2, -1);
      expect(cell.replace(/^"/, "")).toMatch(/^'/);
    },
  );
});
