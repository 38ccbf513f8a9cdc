import type { Indicator } from "../indicator/indicator.ts";
import type { Metric } from "../indicator/metric.ts";
import { placed, type Placed } from "../indicator/placed.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import type { Profile } from "../profile/profile.ts";
import type { EvaluationInput } from "./evaluation-input.ts";

/** Definitions of an evaluation, those of its profiles included. */
export interface Definitions {
  readonly profiles: readonly Profile[];
  readonly metrics: readonly Placed<Metric>[];
  readonly indicators: readonly Placed<Indicator>[];
}

/** Brings the definitions of the named profiles and of the input itself together. */
export function definitionsOf(
  input: Pick<EvaluationInput, "profiles" | "metrics" | "indicators">,
  known: ReadonlyMap<string, Profile>,
): Checked<Definitions> {
  const problems: Problem[] = [];
  const profiles = input.profiles.flatMap((id, index): Placed<Profile>[] => {
    const path = ["profiles", index];
    const profile = known.get(id);
    if (profile && input.profiles.indexOf(id) === index) return [{ value: profile, path }];
    const names = [...known.keys()].join(", ");
    const oneOf = { ru: `один из профилей ${names}`, en: `one of ${names}` };
    const twice = {
      ru: `ожидается профиль один раз; получено «${id}» повторно`,
      en: `expected a profile once, met "${id}" again`,
    };
    problems.push(
      profile ? { code: "repeated", path, text: twice } : unknownName("unknown-profile", path, oneOf, id, known.keys()),
    );
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      profiles: profiles.map(({ value }) => value),
      metrics: [
        ...profiles.flatMap(({ value, path }) => value.metrics.map((one) => ({ value: one, path }))),
        ...placed("metrics", input.metrics),
      ],
      indicators: [
        ...profiles.flatMap(({ value, path }) => value.indicators.map((one) => ({ value: one, path }))),
        ...placed("indicators", input.indicators),
      ],
    },
  };
}
