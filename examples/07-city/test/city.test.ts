import { readHistory } from "@nastavnik/engine";
import { searchBank } from "@nastavnik/rules/practice";
import { beforeAll, describe, expect, it } from "vitest";
import { commandsIn } from "../../../tools/source-pages/source-row.ts";
import { schools, type SchoolOfTown, yearOfSchool, yearOfTown } from "../city.ts";
import { expectedResults } from "../expected-results.ts";
import { sourceRows } from "./source-page.ts";
import { storyIn } from "./story-of-town.ts";

describe("the year of the town", () => {
  let years: readonly SchoolOfTown[];

  beforeAll(async () => {
    const lived: SchoolOfTown[] = [];
    for (const definition of schools) lived.push(await yearOfSchool(definition));
    years = lived;
  });

  it("comes to its end in both schools, packaged in one and revised in the other", () => {
    expect(years.map(({ id, year }) => [id, year.standstill, year.state, year.verdict])).toEqual([
      ["school-2", undefined, "published", "package"],
      ["school-4", undefined, "revised", "revise"],
    ]);
  });

  it("shows each of the fourteen results as reached or not, by a fact that was counted or that a document proves", () => {
    expect(expectedResults.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    for (const { results } of years) {
      expect(results.map(({ number }) => number)).toEqual(expectedResults.map(({ number }) => number));
      for (const { fact, corresponds } of results) {
        expect(typeof corresponds).toBe("boolean");
        expect(fact?.source === "history" ? fact.derivation : fact?.evidence).toBeDefined();
      }
      expect(results.flatMap(({ number, fact }) => (fact?.source === "history" ? number : []))).toEqual([3, 7, 14]);
    }
    const missed = years.map(({ results }) =>
      results.flatMap((each) => (each.corresponds === true ? [] : each.number)),
    );
    expect(missed).toEqual([[], [12]]);
  });

  it("takes a practice to the bank of the town, and no further", () => {
    const banks = years.flatMap((each) => each.banks);
    const on = (level: string) =>
      searchBank(banks, { bank: "practices", level }).map(({ organisation, keeper }) => [organisation, keeper]);
    expect(on("school")).toEqual([["school-2", undefined]]);
    expect(on("municipal")).toEqual([["school-2", "centre"]]);
    expect(on("regional")).toEqual([]);
  });

  it("has everybody whom the source names, from ten years on", async () => {
    const [first] = years;
    if (first === undefined) throw new Error("the town has schools");
    const { facts } = await readHistory(first.store);
    const registered = facts.filter(({ command }) => command.type === "register").map(({ command }) => command.payload);
    const of = (side: string) => registered.filter((payload) => payload["side"] === side);
    expect(new Set(of("mentee").flatMap((payload) => payload["categories"])).size).toBe(10);
    expect(new Set(of("mentor").map((payload) => payload["kind"])).size).toBe(7);
    const forms = (payload: (typeof registered)[number]) => payload["forms"];
    expect(new Set(registered.flatMap((payload) => forms(payload))).size).toBe(5);
  });

  it("does all that runs, in the schools or in the stories of the town", async () => {
    const ofTown = ["town-council.yaml", "registry.yaml"]
      .flatMap((name) => storyIn(name).steps)
      .flatMap(({ on, command, expect: told }) => (told === "accepted" ? [`${on.workflow} ${command}`] : []));
    const ofSchools = await Promise.all(
      years.map(async ({ store }) =>
        (await readHistory(store)).facts.map(({ instance, command }) => `${instance.workflow} ${command.type}`),
      ),
    );
    const done = new Set([...ofTown, ...ofSchools.flat()]);
    expect(
      commandsIn(sourceRows)
        .filter((command) => !done.has(command))
        .toSorted(),
    ).toEqual([]);
  });
});

it("the town's council sees everything done that it has asked for", async () => {
  const { resolutions, isCompleted } = await yearOfTown();
  expect(isCompleted).toBe(true);
  expect(resolutions.asked).toBeGreaterThan(2);
  expect(resolutions.done).toBe(resolutions.asked);
});
