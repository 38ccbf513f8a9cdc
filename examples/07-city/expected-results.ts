import type { IndicatorPlan } from "@nastavnik/core/monitoring";
import { builtInProfiles, evaluate, type Indicator, type MetricFact } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { chance, type SchoolYear } from "@nastavnik/simulation";

/** Where the source lists what it expects, and under which number. */
const place = /^г\. Мегион.*п\. (\d+)$/u;

/** One of the fourteen results that the source expects, by its number there. */
export interface ExpectedResult {
  readonly number: number;
  readonly indicator: Indicator;
}

/** The fourteen expected results in their order, as `expected-results` measures them. */
export const expectedResults: readonly ExpectedResult[] = (builtInProfiles.get("expected-results")?.indicators ?? [])
  .flatMap((indicator) => {
    const number = place.exec(indicator.clause ?? "")?.[1];
    return number === undefined ? [] : [{ number: Number(number), indicator }];
  })
  .toSorted((a, b) => a.number - b.number);

/** Planned values, by the number of the result: what the town sets itself; the source names no figures. */
const planned: readonly (readonly [number: number, planned: number])[] = [
  [1, 60],
  [2, 0.5],
  [3, 60],
  [4, 0.5],
  [5, 0.5],
  [6, 15],
  [7, 80],
  [8, 20],
  [9, 0.5],
  [10, 20],
  [11, 0.3],
  [12, 0],
  [13, 15],
  [14, 2],
];

/** The fourteen results as the indicators of a programme. */
export function plansOf(): readonly IndicatorPlan[] {
  const values = new Map(planned);
  return expectedResults.map(({ number, indicator: { id, title, unit, direction, clause } }) => ({
    id,
    title,
    document: "programme" as const,
    unit,
    direction,
    planned: values.get(number) ?? 0,
    ...(clause !== undefined && { clause }),
  }));
}

/** What a school has found in two rounds of questionnaires and in its papers, by the metrics of the profile. */
export type Survey = readonly MetricFact[];

/** An invented survey: so many pupils asked twice, by how much they moved on, and whether conflicts became fewer. */
export function survey(
  seed: number,
  { moved, conflicts }: { readonly moved: number; readonly conflicts: number },
): Survey {
  const luck = chance(seed);
  const entered = (metric: string, value: MetricFact["value"], evidence: string): MetricFact => ({
    metric,
    value,
    source: "entered",
    evidence,
  });
  const rounds = (id: string, respondents: number): readonly MetricFact[] => {
    const people = Array.from({ length: respondents }, (_, index) => index);
    const before = people.map((each) => luck.whole({ from: 3, to: 7 }, id, each));
    const after = before.map((score, each) =>
      Math.min(
        10,
        score + (luck.happens(moved, id, "moved", each) ? luck.whole({ from: 1, to: 2 }, id, "by", each) : 0),
      ),
    );
    return [
      entered(`${id}_before`, before, `протокол опроса ${id}, начало года`),
      entered(`${id}_after`, after, `протокол опроса ${id}, конец года`),
    ];
  };
  return [
    entered("E1_part", 31, "реестр достижений обучающихся"),
    entered("E1_all", 45, "реестр достижений обучающихся"),
    ...rounds("E2", 24),
    ...rounds("E3", 24),
    entered("E4_part", 41, "классные журналы"),
    entered("E4_all", 380, "классные журналы"),
    entered("E6_before", 60, "отчёт о профориентационной работе"),
    entered("E6_after", 96, "отчёт о профориентационной работе"),
    entered("E7_before", 14, "журнал службы примирения"),
    entered("E7_after", 14 + conflicts, "журнал службы примирения"),
    entered("E8_part", 64, "списки программ для одарённых"),
    entered("E8_all", 380, "списки программ для одарённых"),
    ...rounds("E10", 12),
    ...rounds("E22", 24),
    entered("E23_before", 70, "план совета обучающихся"),
    entered("E23_after", 101, "план совета обучающихся"),
    ...rounds("E24", 24),
  ];
}

/** What the survey shows of each result that the engine does not count, computed by the rules of the profile. */
export function documentsOf(found: Survey): NonNullable<SchoolYear["documented"]> {
  const { indicators: counted } = targetModelCounting();
  const evaluated = evaluate(
    { format: "nastavnik-evaluation/1", measuredOn: "2023-05-25", profiles: ["expected-results"], facts: found },
    { profiles: builtInProfiles },
  );
  if (!evaluated.ok) throw new Error(evaluated.problems.map(({ text }) => text.en).join("; "));
  const wanted = new Set(expectedResults.map(({ indicator }) => indicator.id).filter((id) => !counted.has(id)));
  return evaluated.value.derivations.flatMap(({ indicator, value, inputs }) => {
    if (!wanted.has(indicator) || value === undefined) return [];
    const evidence = [...new Set(inputs.flatMap((input) => input.evidence ?? []))].join(", ");
    return [{ indicator, value, evidence }];
  });
}
