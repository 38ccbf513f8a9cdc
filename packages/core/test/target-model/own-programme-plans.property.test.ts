import type { JsonObject } from "@nastavnik/core";
import type { PersonalProgrammeContext } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { acceptTask, correct, finish, giveTask, handIn, p1, plan, teachersInWork } from "./own-programme-scenes.ts";
import { after, done } from "./scenes.ts";
import type { Deed, School } from "./school.ts";

const first = ["1", "2", "3"].map((each) => ({ row: each, activity: "training", reportBy: "2025-10-28" }));

/** The plan of the mentor is half done. */
const start = after(teachersInWork, done(plan("mentor", first), finish("mentor", "1"), finish("mentor", "2")));

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-10-${String(date).padStart(2, "0")}`);
const row: fc.Arbitrary<JsonObject> = fc.record({
  row: fc.constantFrom("1", "2", "3", "4"),
  activity: fc.constantFrom("training", "diagnostics"),
  reportBy: day,
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: (each) => each["row"] });
const whose = fc.constantFrom("pair", "mentor", "t1", "curator");

const planned: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(whose, rows).map(([owner, given]) => plan(owner, given)),
  { weight: 3, arbitrary: fc.tuple(whose, rows).map(([owner, given]) => correct(owner, given)) },
  {
    weight: 3,
    arbitrary: fc.tuple(whose, fc.constantFrom("1", "2", "3", "4")).map(([owner, each]) => finish(owner, each)),
  },
);
const tasks: fc.Arbitrary<Deed> = fc.oneof(
  day.map((due) => giveTask({ due })),
  fc.constant(handIn()),
  fc.constant(acceptTask),
);
const steps = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.oneof({ weight: 4, arbitrary: planned }, tasks), fc.boolean()),
  { minLength: 5, maxLength: 30, size: "max" },
);

const contextOf = (school: School) => school.instance<PersonalProgrammeContext>(p1).context;

const rowsOf = ({ payload }: Deed) =>
  (payload as { readonly whose: string; readonly rows: readonly JsonObject[] }).rows;

/** A correction that leaves what is done as it is, as whoever means to correct a plan at work would write it. */
function leavingDone(school: School, deed: Deed): Deed {
  const { whose: owner } = deed.payload as { readonly whose: string };
  const { rows: present = [], done: finished = {} } = contextOf(school).plans[owner] ?? {};
  const kept = present.filter(({ row: each }) => finished[each] !== undefined);
  const others = rowsOf(deed).filter((each) => kept.every((known) => known.row !== each["row"]));
  return { ...deed, payload: { whose: owner, rows: [...kept, ...others] } };
}

/** What was done by rows and was accepted, as the facts tell it. */
const doneByFacts = ({ facts }: School) =>
  facts
    .filter(({ instance, command }) => instance.workflow === "personal-programme" && command.type === "finish-row")
    .map(({ command: { payload } }) => [payload["whose"] as string, payload["row"] as string] as const);

/** What is wrong with the plans: something done that the present version has not, or a version that is lost. */
function losses(school: School): readonly string[] {
  const { plans } = contextOf(school);
  return [
    ...doneByFacts(school).flatMap(([owner, each]) => {
      const own = plans[owner];
      const isKept = own?.done[each] !== undefined && own.rows.some((present) => present.row === each);
      return isKept ? [] : [`${owner} has lost row ${each}`];
    }),
    ...Object.entries(plans).flatMap(([owner, { version, formerVersions, done: finished, rows: present }]) => [
      ...(formerVersions.map((former) => former.version).join() ===
      Array.from({ length: version - 1 }, (_, index) => index + 1).join()
        ? []
        : [`${owner} has lost a version`]),
      ...Object.keys(finished).flatMap((each) =>
        present.some((now) => now.row === each) ? [] : [`${owner} has done ${each}, which is in no plan`],
      ),
    ]),
  ];
}

/** The days until which something is open and that have not ended, of which the first has the timer. */
function awaited(school: School): string | undefined {
  const { plans, tasksGiven } = contextOf(school);
  const today = school.now.toZonedDateTimeISO("Europe/Moscow").toPlainDate().toString();
  const days = [
    ...Object.values(plans).flatMap(({ rows: all, done: finished }) =>
      all.flatMap((each) => (each.reportBy !== undefined && finished[each.row] === undefined ? [each.reportBy] : [])),
    ),
    ...Object.values(tasksGiven).flatMap(({ due, handedInAt }) =>
      due !== undefined && handedInAt === undefined ? [due] : [],
    ),
  ];
  return days.filter((each) => each >= today).toSorted()[0];
}

it("no version of a plan loses what was done, and the next day of a row or a task has its timer", () => {
  let corrected = 0;
  let correctedAtWork = 0;
  fc.assert(
    fc.property(steps, (story) => {
      const school = start.copy();
      for (const [days, drawn, isMeant] of story) {
        school.passTo(school.now.add({ hours: 24 * days }));
        const isCorrection = drawn.type === "correct-plan";
        const deed = isCorrection && isMeant ? leavingDone(school, drawn) : drawn;
        const { outcome } = school.attempt(deed);
        if (isCorrection && outcome === "accepted") {
          corrected++;
          const { whose: owner } = deed.payload as { readonly whose: string };
          if (doneByFacts(school).some(([of]) => of === owner)) correctedAtWork++;
        }
        expect(losses(school)).toEqual([]);
        const timer = school.timers.find(({ id, instance }) => instance.id === "p1" && id.includes("next-deadline"));
        // It fires as the day after begins.
        const fires = timer?.dueAt.subtract({ nanoseconds: 1 }).toZonedDateTimeISO("Europe/Moscow").toPlainDate();
        expect(fires?.toString()).toBe(awaited(school));
      }
    }),
    { numRuns: runs(60) },
  );
  expect(corrected).toBeGreaterThan(20);
  expect(correctedAtWork).toBeGreaterThan(5);
});
