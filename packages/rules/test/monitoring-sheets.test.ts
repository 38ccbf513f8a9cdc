import { addUp, monitoringJsonSchema, printNote, type RegionMonitoring } from "@nastavnik/rules/monitoring-sheets";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const title = { ru: "Название", en: "Title" };

const definition = {
  format: "nastavnik-monitoring/1",
  region: { ru: "Область", en: "Region" },
  window: { from: "2026-05-18", to: "2026-05-27" },
  metrics: [
    { name: "all", title, unit: "person" },
    { name: "part", title, unit: "person" },
    { name: "marks", title, type: "numbers" },
    { name: "regulation", title, type: "yes-no" },
  ],
  indicators: [
    { id: "share", title, unit: "percent", formula: "share(part, all)" },
    { id: "regulations", title, unit: "piece", formula: "regulation" },
    { id: "average", title, unit: "mark", formula: "average(marks)" },
  ],
};

function sheet(municipality: string, school: string, values: object, submittedOn = "2026-05-20") {
  return { municipality, school, submittedOn, values };
}

function added(data: object): RegionMonitoring {
  const result = addUp({ ...definition, ...data });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const shareOf = (group: RegionMonitoring["whole"]) => group.indicators.find(({ indicator }) => indicator === "share");

describe("the sheets of many schools", () => {
  it("are added up before shares are computed, and compared with the target", () => {
    const result = added({
      targets: [{ indicator: "share", planned: 50 }],
      sheets: [
        sheet("A", "1", { all: 90, part: 30 }),
        sheet("A", "2", { all: 10, part: "10" }),
        sheet("B", "3", { all: 100, part: 60 }),
      ],
    });
    expect(shareOf(result.whole)).toMatchObject({ value: "50", schools: 3, corresponds: true });
    const [a, b] = result.whole.groups;
    expect(a && shareOf(a)).toMatchObject({ value: "40", corresponds: false });
    expect(b && shareOf(b)).toMatchObject({ value: "60", corresponds: true });
  });

  it("belong to one municipality and one school however their names are written", () => {
    const { whole, missing } = added({
      expected: [{ municipality: "озёрный район", school: "Школа 2" }],
      sheets: [
        sheet("Озерный район", "Школа 1", { all: 90, part: 30 }),
        sheet("ОЗЁРНЫЙ  район", "школа 2", { all: 10, part: 10 }),
      ],
    });
    expect(missing).toEqual([]);
    expect(whole.groups.map(({ schools }) => schools)).toEqual([2]);
    const twice = [sheet("Район", "Школа 1", { all: 9 }), sheet("район", "школа\u00A01", { all: 9 })];
    const refused = addUp({ ...definition, sheets: twice });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "repeated", path: ["sheets", 1, "school"] }] });
  });

  it("count a yes of a school as one, and put lists together without showing them", () => {
    const { whole } = added({
      sheets: [
        sheet("A", "1", { regulation: "да", marks: [3, 4, "4,5", 5, 5] }),
        sheet("A", "2", { regulation: false, marks: [2, 2, 2, 2, 2] }),
      ],
    });
    expect(whole.indicators).toMatchObject([
      { indicator: "share", schools: 0 },
      { indicator: "regulations", value: "1" },
      { indicator: "average", value: "3.15", inputs: [{ value: 10 }] },
    ]);
  });

  it("leave a school out of what it left blank, and name it", () => {
    const result = added({
      sheets: [sheet("A", "1", { all: 10, part: 5 }), sheet("A", "2", { all: 50 })],
    });
    expect(shareOf(result.whole)).toMatchObject({ value: "50", schools: 1 });
    expect(result.indicators[0]).toMatchObject({ lacking: [{ municipality: "A", school: "2" }] });
  });

  it("name who came outside the window, and who did not come", () => {
    const sheets = [sheet("A", "1", { all: 10, part: 5 }), sheet("A", "2", { all: 10, part: 10 }, "2026-05-28")];
    const expected = ["1", "2", "3"].map((school) => ({ municipality: "A", school }));
    expect(added({ sheets, expected })).toMatchObject({
      late: [{ school: "2", submittedOn: "2026-05-28" }],
      missing: [{ school: "3" }],
      whole: { schools: 1, indicators: [{ value: "50" }, {}, {}] },
    });
    expect(added({ sheets, late: "include" })).toMatchObject({ lateCount: true, whole: { schools: 2 } });
  });

  it("hide a group with few people, and another so that it cannot be computed", () => {
    const { whole } = added({
      sheets: [
        sheet("A", "1", { all: 4, part: 3 }),
        sheet("B", "2", { all: 30, part: 20 }),
        sheet("C", "3", { all: 50, part: 40 }),
      ],
    });
    expect(whole.groups.map((group) => [group.id, shareOf(group)?.suppressed])).toEqual([
      ["A", "small"],
      ["B", "complementary"],
      ["C", "none"],
    ]);
    expect(shareOf(whole)).toMatchObject({ suppressed: "none", inputs: [{ value: "84" }, { value: "63" }] });
  });

  it("never tell a number of people below the minimum, nor let it follow from the sums", () => {
    const school = fc.record({ all: fc.nat({ max: 40 }), rate: fc.nat({ max: 4 }) });
    const schools = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), school), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(schools, (drawn) => {
        const sheets = drawn.map(([municipality, { all, rate }], at) =>
          sheet(municipality, `s${at}`, { all, part: Math.floor((all * rate) / 4) }),
        );
        const groupsOf = (group: RegionMonitoring["whole"]): readonly RegionMonitoring["whole"][] => [
          group,
          ...group.groups.flatMap(groupsOf),
        ];
        const all = groupsOf(added({ sheets }).whole);
        const people = (group: RegionMonitoring["whole"], name: string): number =>
          Number(shareOf(group)?.inputs.find((input) => input.name === name)?.value ?? 0);
        const told = all.flatMap((group) => ["all", "part"].map((name) => people(group, name)));
        expect(told.filter((number) => number > 0 && number < 5)).toEqual([]);
        // What is hidden of a group that is shown is nobody or enough people.
        const following = all
          .filter((group) => shareOf(group)?.suppressed === "none" && shareOf(group)?.value !== undefined)
          .filter((group) => group.groups.some((part) => shareOf(part)?.suppressed !== "none"))
          .flatMap((group) =>
            ["all", "part"].map(
              (name) => people(group, name) - group.groups.reduce((sum, part) => sum + people(part, name), 0),
            ),
          );
        expect(following.filter((number) => number > 0 && number < 5)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a school twice", { sheets: ["1", "1"].map((school) => sheet("A", school, {})) }, "sheets.1.school"],
    ["a share as a count", { sheets: [sheet("A", "1", { all: "0,5" })] }, "sheets.0.values.all"],
    ["an unknown metric", { sheets: [sheet("A", "1", { al: 1 })] }, "sheets.0.values.al"],
    ["a target of nothing", { targets: [{ indicator: "shore", planned: 1 }] }, "targets.0.indicator"],
    ["a window upside down", { window: { from: "2026-05-27", to: "2026-05-18" } }, "window"],
  ])("are refused with %s, naming the place", (_what, change, path) => {
    const result = addUp({ ...definition, ...change });
    expect(result.ok ? [] : result.problems.map((one) => one.path.join("."))).toEqual([path]);
  });

  it("are told in a note without anything hidden", () => {
    const result = added({
      sheets: [
        sheet("A", "1", { all: 4, part: 3 }),
        sheet("B", "2", { all: 30, part: 20 }),
        sheet("C", "3", { all: 50, part: 40 }),
      ],
    });
    const note = printNote(result, "ru");
    expect(note).toContain("A: скрыто: за значением меньше людей, чем можно показать");
    expect(note).toContain("B: скрыто, чтобы скрытое рядом нельзя было вычислить");
    expect(note).toContain("C: 80 % (");
  });

  it("are described by the published schema", async () => {
    const schema = `${JSON.stringify(monitoringJsonSchema(), undefined, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../monitoring.schema.json");
  });
});
