import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import {
  dateWindow,
  type Deadline,
  parseDeadline,
  parseResponsible,
  type ResponsiblePart,
} from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { deadlineCells, responsibleCells } from "./road-map-cells.ts";

const calendar = schoolCalendar(
  schoolCalendarData.parse({
    timeZone: "Europe/Moscow",
    terms: [
      { from: "2024-09-02", to: "2024-10-25" },
      { from: "2024-11-05", to: "2024-12-28" },
      { from: "2025-01-09", to: "2025-03-21" },
      { from: "2025-03-31", to: "2025-05-26" },
    ],
    schoolHolidays: [
      { from: "2024-10-26", to: "2024-11-04" },
      { from: "2024-12-29", to: "2025-01-08" },
      { from: "2025-03-22", to: "2025-03-30" },
      { from: "2025-05-27", to: "2025-08-31" },
    ],
  }),
);

function deadlineLine([cell, from = "2024-09-01", to = "2025-08-31"]: (typeof deadlineCells)[number]): string {
  const period = dateWindow({ from, to });
  return `${cell} (${from}..${to}) → ${readDeadline(parseDeadline(cell, period, calendar))}`;
}

function readDeadline(deadline: Deadline): string {
  const windows =
    "windows" in deadline ? deadline.windows.map((each) => `${each.from.toString()}..${each.to.toString()}`) : [];
  const days = windows.length > 6 ? [...windows.slice(0, 3), "…", `${windows.length} in all`] : windows;
  const rest =
    deadline.kind === "recurring"
      ? [`${deadline.times} in ${deadline.every.toString()}`]
      : deadline.kind === "within"
        ? [`${deadline.duration.toString()} of ${deadline.days} days`]
        : [];
  return [deadline.kind, ...days, ...rest, ...(deadline.warning ? [`! ${deadline.warning.code}`] : [])].join(" ");
}

function readPart(part: ResponsiblePart): string {
  if (part.kind === "text") return `? ${part.warning.text.en}`;
  if (part.kind === "name") return "a name";
  return part.name === undefined ? part.role : `${part.role} with a name`;
}

describe("the cells of real road maps", () => {
  it("are read as it was reviewed: deadlines", async () => {
    const lines = deadlineCells.map(deadlineLine);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./road-map-deadlines.txt");
    expect(lines.filter((line) => line.includes("→ text")).length).toBeLessThan(lines.length / 10);
  });

  it("are read as it was reviewed: who is responsible", async () => {
    const lines = responsibleCells.map(
      (cell) => `${cell} → ${parseResponsible(cell, roadMapRoles).parts.map(readPart).join(", ")}`,
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./road-map-responsible.txt");
    expect(lines.filter((line) => line.includes("?")).length).toBeLessThan(lines.length / 10);
  });

  it("never repeat somebody's name in a warning", () => {
    const { parts } = parseResponsible("лаборант Наставникова Н. Н.", roadMapRoles);
    expect(parts.map((part) => part.kind === "text" && part.warning.text.ru)).toEqual([
      "ожидается роль, а указано: «лаборант …»",
    ]);
  });
});
