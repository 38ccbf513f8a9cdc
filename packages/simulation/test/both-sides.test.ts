import { matchesState, rebuild } from "@nastavnik/core";
import { type ParticipantContext, type UnitContext, whoIs } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { chance, populate, type SchoolYear, simulateYear, yearClock } from "@nastavnik/simulation";
import { describe, expect, it } from "vitest";
import { smallYear } from "./example-year.ts";

const year = smallYear();
const { mentees, mentors, subjects } = year.population;

/** Pupils and teachers of any age, some of whom are mentored, mentor others, or both. */
const definition: SchoolYear = {
  ...year,
  population: {
    subjects,
    // So many mentees that every mentor is needed.
    mentees: mentees.map((group) => ({
      ...group,
      count: 7,
      ages: group.kind === "student" ? { from: 14, to: 17 } : group.ages,
    })),
    mentors: mentors.map((group) => ({
      ...group,
      ages: { student: { from: 14, to: 18 }, teacher: { from: 20, to: 60 } }[group.kind as string] ?? group.ages,
      alsoMentored: 1,
    })),
  },
};

describe("people on both sides of a simulated year", () => {
  it("are invented where a group of mentors says so, at most once a side, and as the same people", () => {
    const people = populate(definition, chance(1));
    const both = people.filter(({ id, whose }) => whose !== id);
    expect(both.length).toBeGreaterThanOrEqual(3);
    expect(new Set(both.map(({ whose }) => whose)).size).toBe(both.length);
    for (const mentor of both) {
      const own = people.find(({ id }) => id === mentor.whose);
      expect(mentor.side).toBe("mentor");
      expect(own).toMatchObject({ side: "mentee", kind: mentor.kind, bornOn: mentor.bornOn, name: mentor.name });
    }
    expect(populate(year, chance(1)).every(({ id, whose }) => id === whose)).toBe(true);
  });

  it("live through the year on both: some work in two units, and nobody mentors themselves", async () => {
    const clock = yearClock(definition);
    const store = memoryStore({ tenant: "lyceum", clock });
    const result = await simulateYear({ definition, seed: 1, store, clock });
    expect(result.standstill).toBeUndefined();
    expect(["published", "revised"]).toContain(result.state);
    const entries = (await store.loadGroup("participant", definition.id)).instances;
    const both = entries.filter((entry) => whoIs(entry) !== entry.id);
    expect(both.length).toBeGreaterThanOrEqual(3);

    const facts = await store.facts({ limit: 100_000 });
    const lived = new Set<string>();
    for (const { id } of (await store.loadGroup("unit", definition.id)).instances) {
      const ref = { workflow: "unit", id };
      const own = facts.filter(({ instance }) => instance.workflow === "unit" && instance.id === id);
      for (const [index, fact] of own.entries()) {
        if (!matchesState(fact.to, "working")) continue;
        const { mentor, mentees: led, persons = {} } = rebuild(ref, own.slice(0, index + 1)).context as UnitContext;
        const who = (entry: string): string => persons[entry] ?? entry;
        expect(led.map(who)).not.toContain(who(mentor));
        lived.add(`mentor ${who(mentor)}`);
        for (const mentee of led) lived.add(`mentee ${who(mentee)}`);
        break;
      }
    }
    const onBoth = both.filter((entry) => lived.has(`mentor ${whoIs(entry)}`) && lived.has(`mentee ${whoIs(entry)}`));
    expect(onBoth.length).toBeGreaterThan(0);
    const refused = (await store.commands({ limit: 100_000 })).filter(
      ({ answer, instance }) =>
        answer.outcome === "refused" &&
        both.some(({ id }) => id === instance.id) &&
        answer.reasons.some(({ code }) => code === "not-your-act"),
    );
    expect(refused).toEqual([]);
    // Both entries of one person, and never two on a side.
    const sides = entries.map((entry) => `${whoIs(entry)} ${(entry.context as ParticipantContext).side}`);
    expect(new Set(sides).size).toBe(sides.length);
  });
});
