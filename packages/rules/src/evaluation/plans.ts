import type { Text } from "@nastavnik/core";
import { type IndicatorPlan, unitText } from "@nastavnik/core/monitoring";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Indicator } from "../indicator/indicator.ts";
import { placed, type Placed } from "../indicator/placed.ts";
import type { Checked, Path, Problem, ProblemCode } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import type { Profile } from "../profile/profile.ts";
import type { Definitions } from "./definitions.ts";
import type { EvaluationInput, PlanEntry } from "./evaluation-input.ts";

function problem(code: ProblemCode, path: Path, text: Text): Problem {
  return { code, path, text };
}

const planKey = (plan: PlanEntry): string => `${plan.document} ${plan.indicator}`;

/** Plans that a profile brings for a year, save those that the input plans itself. */
function targetPlans(input: EvaluationInput, definitions: Definitions): Checked<readonly Placed<PlanEntry>[]> {
  const own = new Set(input.plans.map(planKey));
  const problems: Problem[] = [];
  const plans = input.targets.flatMap(({ profile: id, year, document }, index): Placed<PlanEntry>[] => {
    const path = ["targets", index];
    const profile: Profile | undefined = definitions.profiles.find((one) => one.id === id);
    if (!profile) {
      const text = {
        ru: `ожидается профиль из списка profiles; получено «${id}»`,
        en: `expected a profile of the list profiles, met "${id}"`,
      };
      problems.push(problem("unknown-profile", [...path, "profile"], text));
      return [];
    }
    const years = [...new Set(profile.targets.map((target) => target.year))].toSorted((a, b) => a - b).join(", ");
    const ofYear = profile.targets.filter((target) => target.year === year);
    if (ofYear.length === 0) {
      const text = {
        ru: `ожидается год, на который у профиля есть значения (${years || "таких нет"}); получено ${year}`,
        en: `expected a year with targets of the profile (${years || "there are none"}), met ${year}`,
      };
      problems.push(problem("wrong-shape", [...path, "year"], text));
    }
    return ofYear.flatMap(({ indicator, planned }) => {
      const defined = profile.indicators.find((one) => one.id === indicator);
      if (!defined) return [];
      const value = { indicator, document, planned, unit: defined.unit };
      return own.has(planKey(value)) ? [] : [{ value, path }];
    });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: plans };
}

function planProblems(
  { value: plan, path }: Placed<PlanEntry>,
  indicator: Indicator | undefined,
  known: Iterable<string>,
): readonly Problem[] {
  if (!indicator) {
    const expected = { ru: "объявленный показатель", en: "a declared indicator" };
    return [unknownName("unknown-indicator", [...path, "indicator"], expected, plan.indicator, known)];
  }
  const problems: Problem[] = [];
  if (canonicalJson(plan.unit) !== canonicalJson(indicator.unit)) {
    const [expected, found] = [unitText(indicator.unit), unitText(plan.unit)];
    const text = {
      ru: `ожидается единица показателя ${indicator.id}, «${expected.ru}»; получено «${found.ru}»`,
      en: `expected the unit of indicator ${indicator.id}, "${expected.en}", met "${found.en}"`,
    };
    problems.push(problem("wrong-unit", [...path, "unit"], text));
  }
  const direction = plan.direction ?? indicator.direction;
  if (plan.tolerance !== undefined && (direction !== "equals" || String(plan.tolerance).startsWith("-"))) {
    const text = {
      ru: `ожидается допуск не меньше нуля при направлении equals; получено ${plan.tolerance} при ${direction}`,
      en: `expected a tolerance of zero or more with the direction equals, met ${plan.tolerance} with ${direction}`,
    };
    problems.push(problem("wrong-shape", [...path, "tolerance"], text));
  }
  return problems;
}

function repeatedPlans(plans: readonly Placed<PlanEntry>[]): readonly Problem[] {
  const seen = new Set<string>();
  return plans.flatMap(({ value, path }) => {
    const key = planKey(value);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const text = {
      ru: `ожидается один план показателя в документе; получен второй план ${value.indicator} в ${value.document}`,
      en: `expected one plan of an indicator in a document, met a second of ${value.indicator} in ${value.document}`,
    };
    return [problem("repeated", [...path, "indicator"], text)];
  });
}

/** The plans of an evaluation, checked against the indicators that they are of. */
export function plansOf(input: EvaluationInput, definitions: Definitions): Checked<readonly IndicatorPlan[]> {
  const targets = targetPlans(input, definitions);
  if (!targets.ok) return targets;
  const plans = [...targets.value, ...placed("plans", input.plans)];
  const byId = new Map(definitions.indicators.map(({ value }) => [value.id, value]));
  const problems = [
    ...repeatedPlans(plans),
    ...plans.flatMap((plan) => planProblems(plan, byId.get(plan.value.indicator), byId.keys())),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const complete = plans.flatMap(
    ({ value: { indicator: id, document, planned, unit, direction, tolerance, clause } }) => {
      const indicator = byId.get(id);
      if (!indicator) return [];
      const behind = clause ?? indicator.clause;
      return [
        {
          id,
          title: indicator.title,
          document,
          unit,
          planned,
          direction: direction ?? indicator.direction,
          ...(tolerance !== undefined && { tolerance }),
          ...(behind !== undefined && { clause: behind }),
        },
      ];
    },
  );
  return { ok: true, value: complete };
}
