import type { Fact } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { yearReport } from "@nastavnik/papers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noon, Story } from "./story.ts";

const calendar = schoolCalendar(russianProductionCalendar());

const day = fc.integer({ min: 0, max: 270 }).map((days) =>
  noon("2021-09-02")
    .add({ hours: 24 * days })
    .toString()
    .slice(0, 10),
);
const person = fc.constantFrom("mentee-1", "mentee-2", "mentee-3", "mentor-1", "mentor-2");
const unit = fc.constantFrom("unit-1", "unit-2");

interface Step {
  readonly on: string;
  tell(story: Story): unknown;
}

/** Things that may happen, each as often as it likes. */
const happening: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ id: person, on: day }).map(({ id, on }) => ({
    on,
    tell: (story: Story) => story.registered(id, on, { side: id.startsWith("mentor") ? "mentor" : "mentee" }),
  })),
  fc.record({ id: person, on: day }).map(({ id, on }) => ({
    on,
    tell: (story: Story) =>
      story.applied(id, on).refuse("participant", id, "enter-registry", on, {
        code: "personal-data-consent",
        text: { ru: "Нет", en: "No" },
      }),
  })),
  fc.record({ id: unit, on: day }).map(({ id, on }) => ({
    on,
    tell: (story: Story) => story.approved(id, "mentor-1", ["mentee-1", "mentee-2"], on, on).met(id, on),
  })),
  day.map((on) => ({
    on,
    tell: (story: Story) => story.programme({ on, type: "finish-stage", to: "mentee-registry" }),
  })),
);

const stories = fc.array(happening, { maxLength: 25 }).map((steps) => {
  const story = new Story().found();
  for (const step of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) step.tell(story);
  return story;
});

function ofAnotherProgramme({ facts }: Story): readonly Fact[] {
  return facts.map((fact) => ({
    ...fact,
    instance: { ...fact.instance, id: `other-${fact.instance.id}` },
    ...(fact.parent !== undefined && { parent: "other-programme-1" }),
  }));
}

describe("every year report", () => {
  it("is plain JSON", () => {
    fc.assert(
      fc.property(stories, ({ facts, commands }) => {
        const report = yearReport({ facts, commands, calendar });
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });

  it("has months that add up to its totals", () => {
    fc.assert(
      fc.property(stories, ({ facts, commands }) => {
        const { months, totals, funnel } = yearReport({ facts, commands, calendar });
        const sum = (key: "facts" | "meetings" | "refusals") => months.reduce((all, month) => all + month[key], 0);
        expect([sum("facts"), sum("meetings"), sum("refusals")]).toEqual([
          totals.facts,
          totals.meetings,
          totals.refusals,
        ]);
        for (const { count, byKind } of [...funnel.mentees, ...funnel.mentors]) {
          expect(Object.values(byKind).reduce((all, one) => all + one, 0)).toBe(count);
        }
      }),
    );
  });

  it("as of a moment is the report of the facts up to then", () => {
    fc.assert(
      fc.property(stories, day, ({ facts, commands }, on) => {
        const asOf = noon(on);
        const isBefore = ({ at }: { readonly at: typeof asOf }) => at.epochMilliseconds <= asOf.epochMilliseconds;
        const cut = yearReport({ facts, commands, calendar, asOf });
        const short = yearReport({
          facts: facts.filter(isBefore),
          commands: commands.filter(isBefore),
          calendar,
          asOf,
        });
        expect(cut).toEqual(short);
      }),
    );
  });

  it("does not notice the facts of other programmes", () => {
    fc.assert(
      fc.property(stories, stories, ({ facts }, other) => {
        const alone = yearReport({ facts, calendar, programme: "programme-1" });
        const together = [...ofAnotherProgramme(other), ...facts];
        expect(yearReport({ facts: together, calendar, programme: "programme-1" })).toEqual(alone);
      }),
    );
  });
});
