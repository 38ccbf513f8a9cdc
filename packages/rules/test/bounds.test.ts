import { evaluate, formulaCompiler, type FormulaInput } from "@nastavnik/rules";
import { courseOfWork, targetModelProfiles } from "@nastavnik/rules/target-model";
import { describe, expect, it } from "vitest";

const title = { ru: "Показатель", en: "Indicator" };

function averageOf(values: readonly (number | string)[]): unknown {
  const compiled = formulaCompiler(new Map([["marks", "numbers"]]))("average(marks)", []);
  if (!compiled.ok) throw new Error("the formula is refused");
  return compiled.value.evaluate(new Map<string, FormulaInput>([["marks", values]]));
}

/** The first primes, by trial division. */
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

describe("exact sums", () => {
  it("of a hundred thousand numbers with few denominators are exact", () => {
    const values = Array.from({ length: 100_000 }, (_, at) => `${at % 7}/${(at % 12) + 1}`);
    const direct = values.reduce((sum, text) => {
      const [part = 0, whole = 1] = text.split("/").map(Number);
      return sum + (27_720n * BigInt(part)) / BigInt(whole);
    }, 0n);
    const result = averageOf(values);
    expect(result).toMatchObject({ ok: true });
    const [part = "0", whole = "1"] = (result as { value: string }).value.split("/");
    // Exact: the same fraction, brought to the common denominator of 1 to 12.
    const asDecimal = part.includes(".")
      ? [BigInt(part.replace(".", "")), 10n ** BigInt(part.split(".")[1]?.length ?? 0)]
      : [BigInt(part), BigInt(whole)];
    expect((asDecimal[0] ?? 0n) * 27_720n * 100_000n).toBe(direct * (asDecimal[1] ?? 1n));
  });

  it("of fractions without a common denominator that is of use are refused by a named limit", () => {
    expect(averageOf(primes(2000).map((prime) => `1/${prime}`))).toMatchObject({
      ok: false,
      problems: [{ code: "too-large", text: { en: expect.stringContaining("at most 2000 digits") as string } }],
    });
  });
});

describe("names that every object has", () => {
  it.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("%s is a metric like any other", (name) => {
    const result = evaluate({
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      documents: ["programme"],
      metrics: [{ name, title }],
      indicators: [{ id: "X", title, unit: "piece", formula: `${name} + 1` }],
      plans: [{ indicator: "X", document: "programme", planned: 3, unit: "piece" }],
      facts: [{ metric: name, value: 2, source: "entered", evidence: "Report" }],
    });
    expect(result).toMatchObject({ ok: true, value: { verdict: "package" } });
  });

  it("are missed where they are missing", () => {
    const missing = evaluate({ format: "nastavnik-evaluation/1", measuredOn: "2025-05-26", profiles: ["constructor"] });
    expect(missing).toMatchObject({ ok: false, problems: [{ code: "unknown-profile" }] });
  });
});

describe("the profiles that ship", () => {
  it("have no national targets after 2024, and name the years that they have", () => {
    const years = [...targetModelProfiles.values()].flatMap(({ targets }) => targets.map(({ year }) => year));
    expect(Math.max(...years)).toBe(2024);
    const targets = [{ profile: "national-2020-2024", year: 2025, document: "programme" }];
    const result = evaluate({
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      profiles: ["national-2020-2024"],
      targets,
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          path: ["targets", 0, "year"],
          text: { en: expect.stringContaining("2020, 2021, 2022, 2023, 2024") as string },
        },
      ],
    });
    expect(courseOfWork.targets).toEqual([]);
  });
});
