import { check, compareEditions } from "@nastavnik/checker";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import type { RegulationEdition } from "@nastavnik/core";
import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const editions = shippedRegulations.flatMap((id): readonly RegulationEdition[] => {
  const edition = shippedRegulation(id);
  return edition === undefined ? [] : [edition];
});

/** Worlds of less than a few hundred states; the others take half a minute: `nastavnik check` explores them. */
const small = new Set([1, 2, 3, 4, 7, 8, 9, 13, 15]);
const explored = runs(1) > 1 ? editions : editions.slice(0, 1);

describe.each(explored.map((edition) => [edition.id, edition] as const))("under the regulation %s", (_id, edition) => {
  it("no world of the target model has an error, and each is explored completely", async () => {
    const worlds = targetModelWorlds(edition).filter((_world, index) => small.has(index));
    const { isComplete, findings } = await check(worlds);
    expect(findings.filter(({ weight }) => weight === "error")).toEqual([]);
    expect(isComplete).toBe(true);
  });
});

it.each(["lyceum-45", "primorye"])(
  "a practice under %s is described before its world begins, and can be withdrawn",
  async (id) => {
    const edition = shippedRegulation(id);
    const world = edition && targetModelWorlds(edition).find(({ title }) => title?.en.startsWith("A practice"));
    if (world === undefined) throw new Error("the world of practices is there");
    const { findings, states, isComplete } = await check([world]);
    expect([isComplete, states > 20]).toEqual([true, true]);
    const ofPractice = findings.filter(
      ({ weight, place }) => weight === "error" || place.startsWith("practice.withdrawn"),
    );
    expect(ofPractice).toEqual([]);
  },
);

describe("two editions", () => {
  it("differ in what one allows and the other forbids, each with a story that ends with it", async () => {
    const [one, other] = ["lyceum-45", "students-and-teachers"].map((id) =>
      editions.find((edition) => edition.id === id),
    );
    if (one === undefined || other === undefined) throw new Error("both regulations are shipped");
    const [before] = targetModelWorlds(one);
    const [after] = targetModelWorlds(other, one);
    if (before === undefined || after === undefined) throw new Error("there is a first world");
    const { differences, findings } = await compareEditions(before, after);
    expect(findings).toEqual([]);
    for (const { story, text } of differences) expect(story.at(-1)?.text).toEqual(text);
    const told = differences.map(({ becomes, text, reasons }) => [becomes, text.en, reasons.map(({ code }) => code)]);
    expect(told).toContainEqual([
      "allowed",
      "Curator: Support until a mentor is found (“Participant”)",
      ["pairing-analysed"],
    ]);
  });

  it("do not differ from themselves", async () => {
    const [edition] = editions;
    const [, world] = edition === undefined ? [] : targetModelWorlds(edition);
    if (world === undefined) throw new Error("a regulation is shipped");
    const { differences, states, isComplete } = await compareEditions(world, world);
    expect([differences, isComplete, states > 10]).toEqual([[], true, true]);
  });
});
