import { dayOf } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const inZone = (timeZone: string) => ({ calendar: schoolCalendar(schoolCalendarData.parse({ timeZone })) });

describe("the day of a command", () => {
  const at = Temporal.Instant.from("2025-09-01T20:00:00Z");
  const moscow = inZone("Europe/Moscow");
  const kamchatka = inZone("Asia/Kamchatka");

  it("is that of the calendar at hand, whichever calendar was asked of the same instant before", () => {
    const days = [moscow, kamchatka, moscow].map((world) => dayOf({ at }, world));
    expect(days).toEqual(["2025-09-01", "2025-09-02", "2025-09-01"]);
  });

  it("is that of the instant at hand, and the day that the command names goes before both", () => {
    const next = at.add({ hours: 1 });
    expect([at, next, at].map((each) => dayOf({ at: each }, moscow))).toEqual([
      "2025-09-01",
      "2025-09-02",
      "2025-09-01",
    ]);
    expect(dayOf({ at, on: "2025-08-30" }, moscow)).toBe("2025-08-30");
  });
});
