import type { Failure } from "@nastavnik/core";
import { fail } from "../fail.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** What is wrong where a programme has not come so far, by the key of {@link ProgrammeContext.done}. */
const undone = {
  "monitor-needs": fail(
    "Мониторинг предварительных запросов не проведён",
    "The monitoring of preliminary needs is not done",
  ),
  "prepare-methodical-materials": fail(
    "Методические материалы для обучения не подготовлены",
    "The materials for the training are not prepared",
  ),
  "hold-mentor-school": fail("Занятия «Школы наставников» не проведены", "The mentor school has not been held"),
  "hold-group-meeting": fail("Групповая встреча ещё не проведена", "The group meeting has not been held yet"),
  "analyse-preferences": fail(
    "Анкеты групповой встречи ещё не проанализированы",
    "The preference questionnaires are not analysed yet",
  ),
  "amend:road-map": fail("Дорожная карта не доработана", "The road map is not amended"),
  "order:organize-mentor-school": fail("Нет приказа о «Школе наставников»", "No order organises the mentor school"),
  "order:approve-pairs": fail("Нет приказа об утверждении пар (групп)", "No order approves units"),
} as const satisfies Record<string, Failure>;

/** Something that a programme does once in a cycle and that other things wait for. */
export type Mark = keyof typeof undone;

/** Whether the programme has come so far in its present cycle; if not, what is wrong. */
export function reached(programme: ProgrammeContext | undefined, mark: Mark): true | Failure {
  return programme?.done[mark] !== undefined || undone[mark];
}

/** Remembers when something was first done in this cycle. */
export function marked(context: ProgrammeContext, key: string, at: { toString(): string }): Partial<ProgrammeContext> {
  return context.done[key] === undefined ? { done: { ...context.done, [key]: at.toString() } } : {};
}
