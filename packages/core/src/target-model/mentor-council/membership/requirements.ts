import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { payloadOf, rule } from "../rule.ts";
import { changedMembers } from "./changed-members.ts";

export const schoolGoesOn = rule({
  id: "council-school-goes-on",
  title: { ru: "Муниципальная школа есть и не завершена", en: "The municipal school exists and is not over" },
  clause: "Целостность: совет — часть муниципальной системы наставничества",
  force: "integrity",
  check: (_context, { world }) => {
    const school = schoolOf(world);
    if (school === undefined) return fail("Муниципальная школа не найдена", "The municipal school is not found");
    return school.context.ending === undefined || fail("Муниципальная школа завершена", "The municipal school is over");
  },
});

export const chairIsMember = rule({
  id: "council-chair-is-member",
  title: { ru: "Председатель и секретарь — члены совета", en: "The chair and the secretary are members" },
  clause: "Целостность: совет ведёт тот, кто в нём состоит",
  force: "integrity",
  needs: "payload",
  check: (context, occasion): readonly Failure[] => {
    const { members, chair, secretary } =
      occasion.type === "create"
        ? payloadOf(occasion, "create")
        : changedMembers(context, payloadOf(occasion, "change-members"));
    return [chair, secretary].flatMap((person) =>
      person === undefined || members.includes(person)
        ? []
        : fail("Не состоит в совете", "They are no member of the council", person),
    );
  },
});

export const changeFits = rule({
  id: "council-change-fits",
  title: { ru: "Входят новые члены совета, выходят прежние", en: "New members join, and former ones leave" },
  clause: "Целостность: состав меняют люди, которых это касается",
  force: "integrity",
  needs: "payload",
  check: ({ members }, occasion) => {
    const { joined, left, chair, secretary } = payloadOf(occasion, "change-members");
    if (joined.length + left.length === 0 && chair === undefined && secretary === undefined) {
      return fail("Приказ ничего не меняет", "The order changes nothing");
    }
    return [
      ...joined
        .filter((person) => members.includes(person))
        .map((person) => fail("Уже состоит в совете", "They are a member already", person)),
      ...left
        .filter((person) => !members.includes(person))
        .map((person) => fail("Не состоит в совете", "They are no member of the council", person)),
    ];
  },
});
