import { relatedInstance, type World } from "@nastavnik/core";
import { fail } from "../../fail.ts";

/** What a requirement of a unit or a participant says that asks for the programme which it is a part of. */
export const programmeExistence = {
  id: "programme-exists",
  title: { ru: "Программа есть", en: "The programme exists" },
  clause: "Целостность: пара (группа) и участник — части программы",
  force: "integrity",
  check: (_context: unknown, { world }: { readonly world: World }) =>
    relatedInstance(world, "programme") !== undefined || fail("Программа не найдена", "The programme is not found"),
} as const;
