import type { Text } from "@nastavnik/core";
import type { Story } from "../story/story.ts";

/** What was found, as codes that stay. */
export const findingTitles = {
  "bad-model": { ru: "Описание мира не годится", en: "The declaration of the world is wrong" },
  "no-players": { ru: "Некому действовать", en: "Nobody can act" },
  "given-refused": { ru: "Начало не складывается", en: "The beginning is refused" },
  "outside-world": { ru: "Последствие выходит за пределы мира", en: "A consequence leaves the world" },
  "broken-definition": { ru: "Описание процесса нарушает обещания", en: "The definition breaks its promises" },
  "refused-reaction": { ru: "Последствие отклонено", en: "A consequence is refused" },
  deadlock: { ru: "Тупик", en: "Deadlock" },
  "role-deadlock": { ru: "Тупик для роли", en: "Deadlock of a role" },
  livelock: { ru: "Хождение по кругу без выхода", en: "Livelock" },
  starvation: { ru: "Очередь роли может не наступить никогда", en: "Starvation of a role" },
  "unreachable-state": { ru: "Недостижимое состояние", en: "Unreachable state" },
  "dead-transition": { ru: "Переход, по которому не пройти", en: "Dead transition" },
  "shadowed-way": { ru: "Путь, заслонённый другим", en: "Shadowed way" },
  "always-refuses": { ru: "Требование всегда отказывает", en: "A requirement always refuses" },
  "never-decides": { ru: "Требование ничего не решает", en: "A requirement never decides" },
  "implied-requirement": { ru: "Требование следует из другого", en: "A requirement is implied by another" },
  "law-broken": { ru: "Закон нарушен", en: "A law is broken" },
  "unknown-field": { ru: "Поле, которого нет", en: "An unknown field" },
  "law-of-stories": { ru: "Закон о сроках здесь не проверяется", en: "A law of durations is not asked here" },
  "not-finite": { ru: "Абстракция не конечна", en: "The abstraction is not finite" },
  "limit-met": { ru: "Достигнут предел", en: "A limit is met" },
  "coarse-abstraction": { ru: "Абстракция слишком груба", en: "The abstraction is too coarse" },
  "not-tried": { ru: "Команда не испытана", en: "A command is not tried" },
} as const satisfies Record<string, Text>;

/** Stable code of a finding. */
export type FindingCode = keyof typeof findingTitles;

/**
 * How much a finding weighs. `error`: the workflow, or what was declared, is wrong. `warning`: likely to be a mistake, or
 * something that players may do to each other. `note`: so it is in this world, and may be otherwise in a larger one.
 */
export type Weight = "error" | "warning" | "note";

/** Something that exploration has found. */
export interface CheckFinding {
  readonly code: FindingCode;
  readonly weight: Weight;
  /** What it is about: an identifier of a state, transition, requirement, role, field or law. */
  readonly place: string;
  /** What was found, for people; no identifiers of the definition. */
  readonly text: Text;
  /** The world in which it was found, where several were explored. */
  readonly scene?: Text;
  /** The shortest way there. */
  readonly story?: Story;
  /** Where it goes round: the moves of the circle that the story leads to. */
  readonly circle?: Story;
  /** How many more of the same kind were found and are not told apart. */
  readonly others?: number;
}
