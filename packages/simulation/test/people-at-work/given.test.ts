import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { given } from "@nastavnik/simulation/testing";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { excursion } from "../../../../examples/09-checking/excursion.ts";

const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const trip = { workflow: "excursion", id: "trip-1" };
const as = (role: string) => ({ id: `${role}-1`, roles: [role], organisation: "school-1" });
const plan = { type: "plan", payload: { places: 1 }, actor: as("teacher") };
const approve = { type: "approve", payload: {}, actor: as("head") };
const enrol = { type: "enrol", payload: {}, actor: as("student") };

function school() {
  const clock = virtualClock(Temporal.Instant.from("2026-09-01T06:00:00Z"));
  return given({ workflows: [excursion], calendar, clock, store: memoryStore({ tenant: "school-1", clock }) });
}

describe("one decision", () => {
  it("is refused with all reasons", async () => {
    const then = await school().and(trip, plan).when(trip, approve);
    expect(then).toMatchObject({ outcome: "refused", codes: ["is-full"], instance: { value: "planned" } });
    expect(then.fact).toBeUndefined();
  });

  it("is accepted after what makes it possible, with its fact and at its instant", async () => {
    const then = await school().and(trip, plan).and(trip, enrol).until("2026-09-03T06:00:00Z").when(trip, approve);
    expect(then).toMatchObject({ outcome: "accepted", codes: [], instance: { value: "approved" } });
    expect(then.fact?.at.toString()).toBe("2026-09-03T06:00:00Z");
  });

  it("says what of that which is given was not accepted, and why", async () => {
    const asked = school().and(trip, plan).and(trip, approve).when(trip, enrol);
    await expect(asked).rejects.toThrow(/expected approve to be accepted before, it was refused\n {2}is-full: /);
  });
});
