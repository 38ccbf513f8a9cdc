import { registryLists } from "./registry-list.ts";
import { matchesState, type Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { participantsOf, rule } from "../rule.ts";

const listsFormed = (side: "mentees" | "mentors", title: Text, stage: number) =>
  rule({
    id: `${side}-lists-formed`,
    title,
    clause: `План лицея № 45, этап ${stage}: база из числа педагогов и база из числа обучающихся`,
    force: "regulation",
    choice: "registries.lists",
    check: (context) =>
      Object.entries(registryLists)
        .filter(([list]) => list.startsWith(side) && context.done[`registry:${list}`] === undefined)
        .map(([list, { ru, en }]) => fail(`Не сформирован список: ${ru}`, `The list is not formed: ${en}`, list)),
  });

export const menteesListed = listsFormed(
  "mentees",
  { ru: "Сформированы оба списка базы наставляемых", en: "Both lists of the mentees are formed" },
  2,
);

export const mentorsListed = listsFormed(
  "mentors",
  { ru: "Сформированы оба списка базы наставников", en: "Both lists of the mentors are formed" },
  3,
);

export const mentorsExist = rule({
  id: "mentors-listed",
  title: { ru: "База наставников не пуста", en: "The mentor registry is not empty" },
  clause: "Предусловие этапа 4: вывод из порядка этапов плана лицея № 45",
  force: "regulation",
  choice: "registries.mentorsFirst",
  check: (_context, occasion) =>
    participantsOf(occasion).some(
      ({ context, value }) => context.side === "mentor" && matchesState(value, "registered"),
    ) || fail("В базе наставников никого нет", "The mentor registry is empty"),
});
