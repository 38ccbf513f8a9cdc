import type { Recorded } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { Correction, ParticipantContext } from "../participant-context.ts";
import { payloadOf, rule } from "../rule.ts";
import { categoryFailures } from "./requirements.ts";

type Payload = Extract<ParticipantOccasion, { readonly type: "correct-entry" }>["payload"];

/** Whether the entry belongs into another registry, or into another group of it, than was thought. */
function movesEntry(context: ParticipantContext, { side, kind }: Payload): boolean {
  return (side !== undefined && side !== context.side) || (kind !== undefined && kind !== context.kind);
}

/** The entry as it should have been, with what was found instead. */
export function corrected(context: ParticipantContext, payload: Payload, at: string): Recorded<ParticipantContext> {
  const { ground, document, side, kind, isEmployee, isMentoringPartOfJob, categories } = payload;
  const was: Correction["was"] = {
    ...(side === undefined ? {} : { side: context.side }),
    ...(kind === undefined ? {} : { kind: context.kind }),
    ...(isEmployee === undefined ? {} : { isEmployee: context.isEmployee }),
    ...(isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob: context.isMentoringPartOfJob ?? null }),
    ...(categories === undefined ? {} : { categories: context.categories }),
  };
  return {
    ...(side === undefined ? {} : { side }),
    ...(kind === undefined ? {} : { kind }),
    ...(isEmployee === undefined ? {} : { isEmployee }),
    ...(isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob }),
    ...(categories === undefined ? {} : { categories }),
    // What was judged of somebody else's place in the programme does not hold for this one.
    ...(movesEntry(context, payload) ? { selectedFor: [], training: undefined } : {}),
    corrected: { at, ground, was, ...(document === undefined ? {} : { document }) },
  };
}

export const correctionMoves = rule({
  id: "correction-moves-entry",
  title: {
    ru: "Исправляют, в какой базе или группе участник",
    en: "It is corrected in which registry or group one is",
  },
  clause: "Целостность: кто попал не в ту базу, проходит приём в свою",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (context, occasion) =>
    movesEntry(context, payloadOf(occasion, "correct-entry")) ||
    fail("База и группа участника остаются", "Registry and group of the participant remain"),
});

export const correctionStays = rule({
  id: "correction-keeps-entry",
  title: { ru: "База и группа участника остаются", en: "Registry and group of the participant remain" },
  clause: "Целостность: кто попал не в ту базу, проходит приём в свою",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (context, occasion) =>
    !movesEntry(context, payloadOf(occasion, "correct-entry")) ||
    fail("Исправляют, в какой базе или группе участник", "It is corrected in which registry or group one is"),
});

export const movedIsFree = rule({
  id: "moved-entry-is-free",
  title: { ru: "Участник не состоит в паре (группе)", en: "The participant is in no unit" },
  clause: "Целостность: пара (группа) сложилась из тех, кем участники были внесены",
  force: "integrity",
  check: ({ seats, unit, awaits }, { instance }) =>
    (Object.keys(seats).length === 0 && unit === undefined && awaits === undefined) ||
    fail("Сначала участник выходит из пары (группы)", "The participant leaves the unit first", instance.id),
});

export const correctedCategoryFits = rule({
  id: "corrected-category-fits-group",
  title: { ru: "Есть хотя бы одна категория своей группы", en: "There is a category, and of the right group" },
  clause: "г. Мегион: категории обучающихся и педагогов",
  force: "regulation",
  choice: "mentees.categories",
  needs: "payload",
  check: (context, occasion) => {
    const {
      side = context.side,
      kind = context.kind,
      categories = context.categories,
    } = payloadOf(occasion, "correct-entry");
    return side === "mentor" || categoryFailures(kind, categories, occasion.regulation);
  },
});
