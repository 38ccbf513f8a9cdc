import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { memoryStore } from "@nastavnik/persistence/memory";
import {
  habits,
  type Scenario,
  scenarioClock,
  simulate,
  type Simulated,
  simulatedHistory,
} from "@nastavnik/simulation";
import { simulationMatchers } from "@nastavnik/simulation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excursion } from "../../../../examples/09-checking/excursion.ts";
import { runs } from "../../../../tools/runs.ts";

expect.extend(simulationMatchers);

const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const trip = { workflow: "excursion", id: "trip-1" };
const at = "school-1";

const teacher = { id: "teacher-1", roles: ["teacher"], organisation: at, habits: habits.diligent };
const head = { id: "head-1", roles: ["head"], organisation: at, habits: habits.diligent };
const student = (number: number, own = habits.diligent) =>
  ({ id: `student-${number}`, roles: ["student"], organisation: at, habits: own }) as const;

const scenario: Scenario = {
  workflows: [excursion],
  calendar,
  period: { from: "2026-09-01", to: "2026-12-31" },
  seed: 1,
  people: [teacher, head, student(1), student(2), student(3)],
  foundings: [{ instance: trip, command: "plan", payload: { places: 2 }, by: "teacher-1" }],
  script: { "excursion.enrol": {}, "excursion.approve": {}, "excursion.hold": {} },
};

function play(changes: Partial<Scenario> = {}): Promise<Simulated> {
  const whole = { ...scenario, ...changes };
  const clock = scenarioClock(whole);
  return simulate(whole, { store: memoryStore({ tenant: at, clock }), clock });
}

describe("people at work with a workflow of one's own", () => {
  it("come to the end of what they began, each by his own command", async () => {
    const played = await play();
    expect(played).toReach("excursion", "held");
    expect(played).toReach(trip, "approved");
    expect(played).toHaveNoDeadlock();
    const enrolled = played.history.facts.filter(({ command }) => command.type === "enrol");
    expect(new Set(enrolled.map(({ actor }) => actor.id)).size).toBe(2);
  });

  it("do the same with the same seed, and otherwise with another", async () => {
    const traces = await Promise.all([1, 1, 2].map(async (seed) => (await play({ seed })).history.trace("en")));
    expect(traces[1]).toBe(traces[0]);
    expect(traces[2]).not.toBe(traces[0]);
  });

  it("work on working days only, later if they are late", async () => {
    const days = async (own: typeof teacher.habits) => {
      const { history } = await play({ people: [{ ...teacher, habits: own }, head, student(1), student(2)] });
      const held = history.facts.find(({ command }) => command.type === "hold");
      const worked = history.facts.filter(({ command }) => command.type !== "plan");
      expect(worked.every(({ at: instant }) => calendar.isWorkingDay(calendar.dateOf(instant)))).toBe(true);
      return held?.at.epochMilliseconds ?? Infinity;
    };
    expect(await days(habits.late)).toBeGreaterThan(await days(habits.diligent));
  });

  it("forget, and do it after all when they are reminded", async () => {
    const forgets = { ...habits.diligent, forgets: 1 };
    const never = await play({ people: [teacher, { ...head, habits: forgets }, student(1), student(2)] });
    expect(never).not.toReach("excursion", "approved");
    const reminded = { ...forgets, remindedAfter: 10 };
    const late = await play({ people: [teacher, { ...head, habits: reminded }, student(1), student(2)] });
    expect(late).toReach("excursion", "held");
  });

  it("leave, and then nobody can go on: that is told with the instance", async () => {
    const leaving = { ...habits.diligent, leaves: 1 };
    const played = await play({ people: [teacher, { ...head, habits: leaving }, student(1), student(2)] });
    expect(played.left).toEqual([{ person: "head-1", on: "2026-09-01" }]);
    expect(played.stuck).toEqual([trip]);
    expect(() => expect(played).toHaveNoDeadlock()).toThrow('excursion trip-1: "planned"');
  });

  it("say no where there is a way to, if that is how they are", async () => {
    const script = { ...scenario.script, "excursion.approve": { isRefusal: true } };
    const people = [teacher, head, student(1), student(2)];
    expect(await play({ script, people })).not.toReach("excursion", "approved");
    const refusing = [teacher, { ...head, habits: habits.refusing }, student(1), student(2)];
    expect(await play({ script, people: refusing })).toReach("excursion", "approved");
  });

  it("try in vain what is not allowed, and change nothing by it", async () => {
    const slow = { ...head, habits: habits.late };
    const people = [teacher, slow, student(1, habits.hostile), student(2), student(3)];
    const played = await play({ people });
    expect(played).toReach("excursion", "held");
    expect(played).toRefuse("excursion.approve", { because: "role-not-permitted" });
    expect(played).not.toRefuse("excursion.hold", { because: "has-places" });
    const told = (): void => expect(played).toRefuse("excursion.approve", { because: "has-places" });
    expect(told).toThrow("role-not-permitted");
  });

  it("fill commands in by what they see", async () => {
    const seen: unknown[] = [];
    const script = {
      ...scenario.script,
      "excursion.enrol": {
        payload: ({ instance, look, all, day }: Parameters<NonNullable<Scenario["script"][string]["payload"]>>[0]) => {
          seen.push([look(trip).version === instance.version, all("excursion").length, day.toString() >= "2026-09-01"]);
          return {};
        },
      },
    };
    await play({ script });
    expect(seen).toEqual([
      [true, 1, true],
      [true, 1, true],
    ]);
  });

  it("end every scenario, whoever they are", async () => {
    const some = fc.constantFrom(...Object.values(habits));
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(some, { minLength: 3, maxLength: 6 }), async (seed, kinds) => {
        const people = kinds.map((own, index) => ({
          ...(index === 0 ? teacher : index === 1 ? head : student(index)),
          habits: own,
        }));
        const period = { from: "2026-09-01", to: "2026-10-31" };
        const { history, stuck } = await play({ seed, people, period });
        const { taken = 0, places = 0 } = history.end.instance(trip).context as { taken?: number; places?: number };
        expect(taken).toBeLessThanOrEqual(places);
        expect(stuck.length > 0 && history.end.instance(trip).status === "done").toBe(false);
      }),
      { numRuns: runs(15) },
    );
  });
});

describe("the history of a simulation", () => {
  it("shows what was known at any moment", async () => {
    const { history } = await play();
    expect(history.at("2026-08-31").instances("excursion")).toEqual([]);
    expect(history.at("2026-09-01").instance(trip)).toMatchObject({ value: "planned", context: { places: 2 } });
    expect(history.at("2026-12-31").instance(trip)).toEqual(history.end.instance(trip));
    const approved = history.facts.find(({ command }) => command.type === "approve");
    if (approved === undefined) throw new Error("expected an approval");
    expect(history.at(approved.at).instance(trip)).toMatchObject({ value: "planned", context: { taken: 2 } });
  });

  it("is told as a story in both languages", async () => {
    const { history } = await play();
    expect(history.trace("ru", trip)).toMatchInlineSnapshot(`
      "2026-09-01  Экскурсия trip-1: Запланирована — teacher-1
      2026-09-01  Экскурсия trip-1: Запись — student-1
      2026-09-02  Экскурсия trip-1: Запись — student-2
      2026-09-02  Экскурсия trip-1: Утверждена — head-1
      2026-09-07  Экскурсия trip-1: Проведена — teacher-1"
    `);
    expect(history.trace("en").split("\n")[0]).toBe("2026-09-01  Excursion trip-1: Planned — teacher-1");
  });

  it("is read of any store", async () => {
    const clock = scenarioClock(scenario);
    const store = memoryStore({ tenant: at, clock });
    const { history } = await simulate(scenario, { store, clock });
    const read = await simulatedHistory(store, scenario);
    expect(read.trace("ru")).toBe(history.trace("ru"));
    expect(read).toReach("excursion", "held");
  });
});

describe("a scenario that names what there is not", () => {
  it.each<[Partial<Scenario>, string]>([
    [{ script: { "excursion.enroll": {} } }, "script.excursion.enroll: expected a command of one of the workflows"],
    [{ people: [teacher, teacher] }, "people: expected every person once, met teacher-1 twice"],
    [
      { foundings: [{ instance: trip, command: "enrol", payload: {}, by: "teacher-1" }] },
      "foundings[0].command: expected plan, met excursion.enrol",
    ],
    [
      { foundings: [{ instance: trip, command: "plan", payload: {}, by: "nobody" }] },
      "foundings[0].by: expected one of the people, met nobody",
    ],
    [{ period: { from: "2026-09-01", to: "2026-08-31" } }, "period: expected a last day from 2026-09-01 on"],
  ])("is refused with the place", async (changes, message) => {
    await expect(play(changes)).rejects.toThrow(message);
  });
});
