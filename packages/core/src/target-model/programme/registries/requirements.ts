import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { registryLists, registryListsOf, sideOfList } from "./registry-list.ts";
import { matchesState, type Text } from "@nastavnik/core";
import { namesIn } from "../../participant/who-is.ts";
import type { Side } from "../../participant/registry/side.ts";
import { fail } from "../../fail.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";

/** Whoever is in the registry now, of one side. */
function registered(occasion: ProgrammeOccasion, side: Side) {
  return participantsOf(occasion).filter(
    ({ context, value }) => context.side === side && matchesState(value, "registered"),
  );
}

/** Whoever is in a list now. */
export function peopleOfList(occasion: ProgrammeOccasion, list: string) {
  return (["mentee", "mentor"] as const)
    .flatMap((side) => registered(occasion, side))
    .filter(({ context }) => registryListsOf(occasion.regulation, context).includes(list));
}

/** The lists of a side that have anybody in them. */
function listsIn(occasion: ProgrammeOccasion, side: Side): ReadonlySet<string> {
  return new Set(registered(occasion, side).flatMap(({ context }) => registryListsOf(occasion.regulation, context)));
}

export const listHasPeople = rule({
  id: "registry-list-has-people",
  title: { ru: "В списке базы кто-то есть", en: "Somebody is in the list of the registry" },
  clause: "Целостность: список состоит из тех, кто в него внесён",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { list } = payloadOf(occasion, "form-registry");
    const { ru, en } = wordIn(occasion.regulation, list, registryLists, "registries.lists");
    return (
      peopleOfList(occasion, list).length > 0 ||
      fail(`В списке никого нет: ${ru}`, `Nobody is in the list: ${en}`, list)
    );
  },
});

/** What is wrong with people who are named but are not in the registry of a side. */
const namedAreListed = (occasion: ProgrammeOccasion, named: readonly string[], side: Side) => {
  const known = new Set(namesIn(registered(occasion, side)));
  return [...new Set(named)].filter((each) => !known.has(each)).map((each) => fail(...notListed[side], each));
};

const notListed: Readonly<Record<Side, readonly [ru: string, en: string]>> = {
  mentor: ["В базе наставников этого человека нет", "This person is not in the registry of mentors"],
  mentee: ["В базе наставляемых этого человека нет", "This person is not in the registry of mentees"],
};

export const analysedAreListed = rule({
  id: "analysed-mentors-listed",
  title: { ru: "Подходящие наставники — из базы", en: "The mentors who fit are of the registry" },
  clause: "Целостность: выбирают из тех, кто в базе",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    namedAreListed(
      occasion,
      payloadOf(occasion, "analyse-mentor-base").fits.flatMap(({ mentors }) => mentors),
      "mentor",
    ),
});

/** A list that nobody is in need not be formed: a school without mentors among its students has no such list. */
const listsFormed = (side: Side, title: Text, stage: number) =>
  rule({
    id: `${side}s-lists-formed`,
    title,
    clause: `План лицея № 45, этап ${stage}: база из числа педагогов и база из числа обучающихся`,
    force: "regulation",
    choice: "registries.lists",
    check: ({ done }, occasion, chosen) => {
      const lists = listsIn(occasion, side);
      return listed(chosen)
        .filter((list) => sideOfList(occasion.regulation, list) === side)
        .filter((list) => lists.has(list) && done[`registry:${list}`] === undefined)
        .map((list) => {
          const { ru, en } = wordIn(occasion.regulation, list, registryLists, "registries.lists");
          return fail(`Не сформирован список: ${ru}`, `The list is not formed: ${en}`, list);
        });
    },
  });

const registryExists = (
  side: Side,
  choice: "registries.menteesFirst" | "registries.mentorsFirst",
  title: Text,
  clause: string,
  empty: readonly [string, string],
) =>
  rule({
    id: `${side}s-listed`,
    title,
    clause,
    force: "regulation",
    choice,
    check: (_context, occasion) => registered(occasion, side).length > 0 || fail(...empty),
  });

export const menteesListed = listsFormed(
  "mentee",
  { ru: "Сформированы списки базы наставляемых", en: "The lists of the mentees are formed" },
  2,
);

export const menteesExist = registryExists(
  "mentee",
  "registries.menteesFirst",
  { ru: "База наставляемых не пуста", en: "The mentee registry is not empty" },
  "Предусловие этапа 3: вывод из порядка этапов плана лицея № 45",
  ["В базе наставляемых никого нет", "The mentee registry is empty"],
);

export const mentorsListed = listsFormed(
  "mentor",
  { ru: "Сформированы списки базы наставников", en: "The lists of the mentors are formed" },
  3,
);

export const mentorsExist = registryExists(
  "mentor",
  "registries.mentorsFirst",
  { ru: "База наставников не пуста", en: "The mentor registry is not empty" },
  "Предусловие этапа 4: вывод из порядка этапов плана лицея № 45",
  ["В базе наставников никого нет", "The mentor registry is empty"],
);
