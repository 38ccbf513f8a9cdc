import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import {
  dateWindow,
  planRoadMap,
  progressOf,
  roadMap,
  type RoadMapInput,
  type StepProgress,
} from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const period = dateWindow({ from: "2021-09-01", to: "2022-06-30" });
const calendar = schoolCalendar(russianProductionCalendar());

const aCell = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom("", "сентябрь", "октябрь", "до конца мая", "Координатор, куратор", "еженедельно"),
);
const aStep = fc.record({
  number: aCell,
  title: fc.constant("шаг"),
  fulfilledBy: fc.array(
    fc.record({
      workflow: fc.constantFrom("programme", "unit"),
      command: fc.constantFrom("publish", "inform"),
      where: fc.constantFrom<Record<string, string | string[]>>({}, { kind: "a" }, { kind: ["a", "b"] }),
      times: fc.constantFrom("once" as const, "each" as const),
    }),
    { maxLength: 2 },
  ),
});
const aRow = fc.record({ deadline: aCell, responsible: aCell, steps: fc.array(aStep, { maxLength: 3 }) });
const aRoadMap = fc
  .array(fc.array(fc.array(aRow, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((stages): RoadMapInput => {
    const activities = (rows: (typeof stages)[number]) => rows.map((row) => ({ title: "мероприятие", rows: row }));
    return {
      title: "план",
      stages: stages.map((rows, index) => ({ id: `s${index}`, title: "этап", activities: activities(rows) })),
    };
  });
const start = Temporal.Instant.from("2021-08-15T00:00:00Z");
const aFact = fc
  .record({
    workflow: fc.constantFrom("programme", "unit"),
    id: fc.constantFrom("1", "2", "3"),
    type: fc.constantFrom("publish", "inform", "other"),
    kind: fc.constantFrom("a", "b", "c"),
    hours: fc.nat(8000),
  })
  .map(({ workflow, id, type, kind, hours }) => ({
    instance: { workflow, id },
    version: 2,
    command: { id: `${id}-${hours}`, type, payload: { kind } },
    at: start.add({ hours }),
  }));

const summary = (progress: readonly StepProgress[]) =>
  progress.map(({ step, first, last, ...counts }) => [step.id, first?.toString(), last?.toString(), counts]);

describe("any road map", () => {
  it("keeps its cells and is planned with a warning for every blank one", () => {
    fc.assert(
      fc.property(aRoadMap, (map) => {
        const parsed = roadMap.parse(map);
        const rows = parsed.stages.flatMap(({ activities }) => activities.flatMap((activity) => activity.rows));
        const plan = planRoadMap(parsed, period, roadMapRoles);
        const planned = plan.stages.flatMap(({ activities }) => activities.flatMap((activity) => activity.rows));
        expect(planned.map(({ deadline }) => deadline.text)).toEqual(rows.map(({ deadline }) => deadline));
        expect(planned.map(({ responsible }) => responsible.text)).toEqual(rows.map(({ responsible }) => responsible));
        expect(new Set(plan.steps.map(({ id }) => id)).size).toBe(rows.flatMap(({ steps }) => steps).length);
        const blank = planned.filter(({ deadline }) => deadline.kind === "unspecified").length;
        expect(plan.warnings.filter(({ code }) => code === "no-deadline")).toHaveLength(blank);
      }),
    );
  });

  it("has the same progress in whatever order its facts are told, with every fact counted once", () => {
    fc.assert(
      fc.property(aRoadMap, fc.array(aFact, { maxLength: 20 }), (map, facts) => {
        const plan = planRoadMap(roadMap.parse(map), period, roadMapRoles);
        const progress = progressOf(plan, facts, { calendar });
        expect(summary(progressOf(plan, facts.toReversed(), { calendar }))).toEqual(summary(progress));
        for (const { step, before, within, after, facts: all, status } of progress) {
          expect(before + within + after).toBe(all);
          expect(status === "untracked").toBe(step.fulfilledBy.length === 0);
        }
      }),
    );
  });

  it("does not lose progress as time goes on, apart from what becomes late", () => {
    fc.assert(
      fc.property(aRoadMap, fc.array(aFact, { maxLength: 20 }), fc.nat(8000), fc.nat(8000), (map, facts, a, b) => {
        const plan = planRoadMap(roadMap.parse(map), period, roadMapRoles);
        const at = (hours: number) => progressOf(plan, facts, { calendar, asOf: start.add({ hours }) });
        const later = at(Math.max(a, b));
        for (const [index, earlier] of at(Math.min(a, b)).entries()) {
          expect(later[index]?.facts).toBeGreaterThanOrEqual(earlier.facts);
          const wasOpen = earlier.status === "waiting" || earlier.status === "overdue";
          const isOpen = later[index]?.status === "waiting" || later[index]?.status === "overdue";
          expect(isOpen && !wasOpen && earlier.status !== "untracked").toBe(false);
        }
      }),
    );
  });
});
