import { check, never } from "@nastavnik/checker";
import { all, any, type AnyCondition } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { createEngine, virtualClock } from "@nastavnik/engine";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { alone, flow, needs, text } from "../../checker/test/flow.ts";

const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const clerk = { id: "clerk", roles: ["clerk"], organisation: "organisation" };

/** What each act needs: one of several lists of earlier acts. The last act is the one that is wanted. */
type Needs = readonly (readonly (readonly number[])[])[];

const needsOfActs: fc.Arbitrary<Needs> = fc
  .integer({ min: 3, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_each, act) =>
        act === 0
          ? fc.constant([])
          : fc.array(fc.uniqueArray(fc.nat({ max: act - 1 }), { maxLength: 3 }), { maxLength: 2 }),
      ),
    ),
  );

const isDone = (act: number): AnyCondition => needs(`act-${act}-done`, (context) => context[`did${act}`] === true);

/** The condition of an act; none where one of its lists asks for nothing. */
function conditionOf(
  act: number,
  lists: readonly (readonly number[])[],
  done: readonly AnyCondition[],
): AnyCondition | undefined {
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return undefined;
  const ways = lists.map((list, way): AnyCondition =>
    all(`act-${act}-way-${way}`, text("way"), ...list.flatMap((each) => done[each] ?? [])),
  );
  return any(`act-${act}-may`, text("may"), ...ways);
}

/** A small world in which acts make each other possible. */
function worldOf(acts: Needs) {
  const names = acts.map((_each, act) => `act${act}`);
  const done = acts.map((_each, act) => isDone(act));
  const guards = Object.fromEntries(
    acts.flatMap((lists, act) => {
      const condition = conditionOf(act, lists, done);
      return condition === undefined ? [] : [[`may-act${act}`, condition]];
    }),
  );
  return flow({
    context: Object.fromEntries(acts.map((_each, act) => [`did${act}`, false])),
    states: {
      open: {
        on: Object.fromEntries(
          names.map((name) => [
            name,
            { ...(Object.hasOwn(guards, `may-${name}`) && { guard: `may-${name}` }), actions: `do-${name}` },
          ]),
        ),
      },
    },
    actions: Object.fromEntries(names.map((name, act) => [`do-${name}`, () => ({ [`did${act}`]: true })])),
    guards,
    commands: Object.fromEntries(names.map((name) => [name, ["clerk"]])),
  });
}

it("a plan is as short as the shortest story that exhaustive exploration finds", async () => {
  await fc.assert(
    fc.asyncProperty(needsOfActs, async (acts) => {
      const workflow = worldOf(acts);
      const last = acts.length - 1;
      const model = alone(workflow);
      const law = never("goal", text("goal"), (view) => view.one("flow").context[`did${last}`] === true);
      const { findings } = await check({ ...model, rest: ["flow"], laws: [law] });
      const story = findings.find(({ code }) => code === "law-broken")?.story;

      const clock = virtualClock(Temporal.Instant.from("2025-09-01T06:00:00Z"));
      const store = memoryStore({ tenant: "organisation", clock });
      const engine = createEngine({ store, clock, calendar, workflows: [workflow], overlay: overlayStore });
      const ref = { workflow: "flow", id: "1" };
      await engine.execute(ref, { id: "c", type: "create", payload: {}, actor: clerk });
      const plan = await engine.plan(ref, { type: `act${last}`, payload: {}, actor: clerk });
      // The story creates the instance first, and ends with the wanted act.
      expect(plan).toMatchObject({
        outcome: "plan",
        cost: { acts: (story?.length ?? Number.NaN) - 2 },
        isShortest: true,
      });
    }),
    { numRuns: runs(25) },
  );
});
