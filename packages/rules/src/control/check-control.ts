import type { Text } from "@nastavnik/core";
import { formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { type Control, control, type ControlKind } from "./control.ts";
import { type ControlPolicy, defaultControlPolicy, type NeededEvidence } from "./control-policy.ts";

/** What a control lacks, or holds though it may not. */
export interface ControlGap {
  readonly code: "no-evidence" | "not-everybody-asked" | "nothing-measured" | "outside-events-too-early";
  readonly text: Text;
  readonly clause: string;
  /** Identifier of the participant that the gap is about. */
  readonly subject?: string;
}

/** A control that was read, with what it lacks; without gaps it counts. */
export interface CheckedControl {
  readonly control: Control;
  readonly gaps: readonly ControlGap[];
}

const school32 = "МБОУ СОШ № 32: сноски к дорожной карте пары";

const kinds: Record<ControlKind, Text> = {
  current: { ru: "текущий контроль", en: "current control" },
  "mid-term": { ru: "промежуточный контроль", en: "mid-term control" },
  final: { ru: "итоговый контроль", en: "final control" },
};

const roles: Record<NeededEvidence["by"], Text> = {
  curator: { ru: "куратора", en: "the curator" },
  mentor: { ru: "наставника", en: "the mentor" },
  mentee: { ru: "наставляемого", en: "the mentee" },
};

const forms: Readonly<Record<string, Text>> = {
  "survey-protocol": { ru: "протокол опроса", en: "a survey protocol" },
  "open-lesson": { ru: "открытый урок", en: "an open lesson" },
  questionnaire: { ru: "анкетирование", en: "a questionnaire" },
  other: { ru: "иное подтверждение", en: "other evidence" },
};

const ownForm: Text = { ru: "подтверждение по Положению", en: "the evidence that the regulation names" };

const formTitle = ({ form, title }: NeededEvidence): Text =>
  title ?? (Object.hasOwn(forms, form) ? forms[form] : undefined) ?? ownForm;

function scoreProblems(one: Control): readonly Problem[] {
  const [min, max] = [toFraction(one.scale.min), toFraction(one.scale.max)];
  return (["satisfaction", "wellbeing"] as const).flatMap((list) =>
    one[list].flatMap(({ person, score }, index): Problem[] => {
      const path: Path = [list, index];
      const problems: Problem[] = [];
      const value = toFraction(score);
      if (value.lt(min) || value.gt(max)) {
        const text = {
          ru: `ожидается балл от ${formatFraction(min, "ru")} до ${formatFraction(max, "ru")}; получено: ${score}`,
          en: `expected a score from ${formatFraction(min, "en")} to ${formatFraction(max, "en")}, met ${score}`,
        };
        problems.push({ code: "outside-scale", path: [...path, "score"], text });
      }
      if (!one.participants.includes(person)) {
        const text = {
          ru: "ожидается участник этой пары или группы",
          en: "expected a participant of this pair or group",
        };
        problems.push({ code: "wrong-shape", path: [...path, "person"], text });
      } else if (one[list].findIndex((other) => other.person === person) !== index) {
        const text = {
          ru: "ожидается один балл участника; получен второй",
          en: "expected one score of a participant, met a second",
        };
        problems.push({ code: "repeated", path: [...path, "person"], text });
      }
      return problems;
    }),
  );
}

function evidenceGaps(one: Control, { evidence }: ControlPolicy): readonly ControlGap[] {
  return evidence
    .filter((needed) => needed.control === one.kind)
    .filter((needed) => !one.evidence.some(({ by, form }) => by === needed.by && form === needed.form))
    .map((needed) => {
      const title = formTitle(needed);
      return {
        code: "no-evidence",
        clause: "R55; МБОУ СОШ № 32: планы наставника, наставляемого и куратора",
        text: {
          ru: `${kinds[one.kind].ru}: нужно от ${roles[needed.by].ru}: ${title.ru}`,
          en: `${kinds[one.kind].en}: ${title.en} of ${roles[needed.by].en} is needed`,
        },
      };
    });
}

function measurementGaps(one: Control): readonly ControlGap[] {
  if (one.kind === "final") {
    const asked = new Set(one.satisfaction.map(({ person }) => person));
    return one.participants
      .filter((person) => !asked.has(person))
      .map((person) => ({
        code: "not-everybody-asked",
        clause: `R56; ${school32}`,
        text: {
          ru: "итоговый контроль: удовлетворённость измеряют у всех участников, у этого она не измерена",
          en: "final control: satisfaction is measured of all participants, this one was not asked",
        },
        subject: person,
      }));
  }
  const measured = one.satisfaction.length + one.wellbeing.length > 0 || one.products !== undefined;
  if (one.kind === "current" || measured) return [];
  return [
    {
      code: "nothing-measured",
      clause: `R56; ${school32}`,
      text: {
        ru: "промежуточный контроль: нужно хотя бы одно измерение — удовлетворённость, состояние или продукты",
        en: "mid-term control: at least one measurement is needed: satisfaction, state or products",
      },
    },
  ];
}

/** Whether a control counts events outside the organisation without being the final one. */
export function isOutsideTooEarly({
  kind,
  outsideEvents,
}: {
  kind: string;
  outsideEvents?: number | undefined;
}): boolean {
  return outsideEvents !== undefined && kind !== "final";
}

function outsideEventGaps(one: Control): readonly ControlGap[] {
  if (!isOutsideTooEarly(one)) return [];
  return [
    {
      code: "outside-events-too-early",
      clause: `R57; ${school32}`,
      text: {
        ru: `${kinds[one.kind].ru}: мероприятия за рамками организации — предмет только итогового контроля`,
        en: `${kinds[one.kind].en}: events outside the organisation belong to the final control only`,
      },
    },
  ];
}

/** Reads a control and says everything that it lacks to count, each with its clause. */
export function checkControl(data: unknown, policy: ControlPolicy = defaultControlPolicy): Checked<CheckedControl> {
  const shape = checkShape(control, data);
  if (!shape.ok) return shape;
  const one = shape.value;
  const problems = scoreProblems(one);
  if (problems.length > 0) return { ok: false, problems };
  const gaps = [...evidenceGaps(one, policy), ...measurementGaps(one), ...outsideEventGaps(one)];
  return { ok: true, value: { control: one, gaps } };
}
