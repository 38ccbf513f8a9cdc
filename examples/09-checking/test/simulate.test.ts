import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { memoryStore } from "@nastavnik/persistence/memory";
import { habits, type Scenario, scenarioClock, simulate } from "@nastavnik/simulation";
import { given, simulationMatchers } from "@nastavnik/simulation/testing";
import { describe, expect, it } from "vitest";
import { excursion } from "../excursion.ts";

expect.extend(simulationMatchers);

// #region scenario
const trip = { workflow: "excursion", id: "trip-1" };
const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const organisation = "school-1";
const teacher = { id: "teacher-1", roles: ["teacher"], organisation };
const head = { id: "head-1", roles: ["head"], organisation };
const students = ["student-1", "student-2", "student-3"].map((id) => ({ id, roles: ["student"], organisation }));

const scenario: Scenario = {
  workflows: [excursion],
  calendar,
  period: { from: "2026-09-01", to: "2026-12-31" },
  seed: 7,
  people: [
    { ...teacher, habits: habits.diligent },
    { ...head, habits: habits.forgetful },
    ...students.map((student) => ({ ...student, habits: { ...habits.late, leaves: 0.002 } })),
  ],
  foundings: [{ instance: trip, command: "plan", payload: { places: 2 }, by: "teacher-1" }],
  script: { "excursion.enrol": {}, "excursion.approve": {}, "excursion.hold": {} },
};
// #endregion scenario

describe("an autumn of one excursion", () => {
  // #region simulate
  it("comes to its end, though students are late and the head forgets", async () => {
    const clock = scenarioClock(scenario);
    const autumn = await simulate(scenario, { store: memoryStore({ tenant: organisation, clock }), clock });
    expect(autumn).toReach("excursion", "held");
    expect(autumn).toHaveNoDeadlock();
    expect(autumn.history.at("2026-09-01").instance(trip).value).toBe("planned");
  });
  // #endregion simulate

  // #region given
  it("is not approved while places are free", async () => {
    const clock = scenarioClock(scenario);
    const { codes } = await given({ ...scenario, clock, store: memoryStore({ tenant: organisation, clock }) })
      .and(trip, { type: "plan", payload: { places: 1 }, actor: teacher })
      .when(trip, { type: "approve", payload: {}, actor: head });
    expect(codes).toEqual(["is-full"]);
  });
  // #endregion given

  // #region trace
  it("is told as a story that is kept beside the test", async () => {
    const clock = scenarioClock(scenario);
    const { history } = await simulate(scenario, { store: memoryStore({ tenant: organisation, clock }), clock });
    expect(history.trace("ru")).toMatchInlineSnapshot(`
      "2026-09-01  Экскурсия trip-1: Запланирована — teacher-1
      2026-09-15  Экскурсия trip-1: Запись — student-1
      2026-09-21  Экскурсия trip-1: Запись — student-3
      2026-10-13  Экскурсия trip-1: Утверждена — head-1
      2026-10-14  Экскурсия trip-1: Проведена — teacher-1"
    `);
  });
  // #endregion trace
});
