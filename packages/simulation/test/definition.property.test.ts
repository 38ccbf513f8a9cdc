import { lifecycleStages } from "@nastavnik/core/target-model";
import { parseSchoolYear } from "@nastavnik/simulation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const both = (text: string) => ({ ru: text, en: text });
const data = {
  id: "year",
  title: both("год"),
  organisation: { id: "school", title: both("школа") },
  period: { from: "2021-09-01", to: "2022-06-30" },
  timeZone: "Europe/Moscow",
  calendar: { base: "ru", schoolHolidays: [{ from: "2022-03-26", to: "2022-04-03", title: both("каникулы") }] },
  policies: { off: ["minimum-age"], parameters: { "mentees-per-mentor": 2 } },
  staff: { head: 1, coordinator: 1, curator: 1 },
  forms: ["student-student"],
  roadMap: {
    title: "План",
    roles: [{ id: "librarian", title: both("библиотекарь") }],
    stages: Object.keys(lifecycleStages).map((lifecycleStage) => ({
      id: lifecycleStage,
      number: "1.",
      title: both("этап"),
      lifecycleStage,
      activities: [
        {
          title: "мероприятие",
          rows: [
            {
              deadline: "октябрь",
              window: { from: "2021-10-01", to: "2021-10-02" },
              responsible: "куратор",
              steps: [{ title: "шаг", fulfilledBy: { workflow: "unit", command: "close", where: { kind: ["a", 1] } } }],
            },
          ],
        },
      ],
    })),
  },
  population: {
    subjects: { mathematics: both("математика") },
    mentees: [
      {
        id: "pupils",
        title: both("ученики"),
        kind: "student",
        form: "student-student",
        count: 3,
        ages: { from: 11, to: 18 },
        minors: 0.5,
        categories: ["limited-health"],
        requests: ["mathematics"],
      },
    ],
    mentors: [
      {
        id: "seniors",
        title: both("старшие"),
        kind: "student",
        forms: ["student-student"],
        count: 2,
        ages: 17,
        competencies: ["mathematics"],
        capacity: 2,
      },
    ],
  },
  behaviour: { unmatchable: 1, consentDelay: 2 },
  indicators: [{ id: "P3", title: both("доля"), document: "programme", unit: "percent", planned: "66.5" }],
};

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function syntaxProblems(source: string): number {
  const parsed = parseSchoolYear(source, { file: "year.json" });
  return parsed.ok ? 0 : parsed.problems.filter(({ code }) => code === "syntax").length;
}

/** The data with the value at a random place replaced by something else. */
const spoilt = fc.tuple(fc.infiniteStream(fc.nat()), fc.jsonValue()).map(([choices, other]) => {
  const copy = structuredClone(data);
  let here: object = copy;
  for (;;) {
    const keys = Object.keys(here);
    const key = keys[choices.next().value % Math.max(1, keys.length)];
    if (key === undefined) return copy;
    const next: unknown = Reflect.get(here, key);
    if (typeof next !== "object" || next === null || choices.next().value % 5 === 0) {
      Reflect.set(here, key, other);
      return copy;
    }
    here = next;
  }
});

describe("a definition file", () => {
  it("is read as it is written here", () => {
    expect(parseSchoolYear(JSON.stringify(data), { file: "year.json" })).toMatchObject({ ok: true, warnings: [] });
  });

  it("is taken for JSON exactly when it is JSON", () => {
    const nearly = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom(",", "}", "]", "{", "[", '"', ":", "1", "-", "0", "e", "\\", "\n", "\u0001", ""),
      )
      .map(
        ([json, at, character]) =>
          json.slice(0, at % (json.length + 1)) + character + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly), (source) => {
        // Two fields of one name are JSON to the letter, and refused all the same.
        fc.pre(!/"([^"]*)"[^]*"\1"\s*:/.test(source));
        expect(syntaxProblems(source) === 0).toBe(isJson(source));
      }),
      { numRuns: 1000 },
    );
  });

  it("is read or gets problems with a place and both languages, whatever it holds", () => {
    fc.assert(
      fc.property(spoilt, (content) => {
        const source = JSON.stringify(content, null, 1);
        const lines = source.split("\n");
        const parsed = parseSchoolYear(source, { file: "year.json" });
        for (const { line, column, message, met, expected } of parsed.ok ? parsed.warnings : parsed.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
          expect(message.ru).toContain(`${expected.ru}, а указано: ${met.ru}`);
          expect(message.en).toContain(`expected ${expected.en}, met ${met.en}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is read again from what it was read into", () => {
    fc.assert(
      fc.property(spoilt, (content) => {
        const once = parseSchoolYear(JSON.stringify(content), { file: "year.json" });
        const again = once.ok && parseSchoolYear(JSON.stringify(once.value), { file: "year.json" });
        expect(again && again.ok && again.value).toEqual(once.ok && once.value);
      }),
      { numRuns: 60 },
    );
  });
});
