import { dayOf, matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";
import { unitOf } from "../unit-of.ts";
import { approvers } from "./approver.ts";

export const approvedByOffice = rule({
  id: "approved-by-office",
  title: {
    ru: "Программу утверждает тот, кого называет Положение",
    en: "The programme is approved by whom the regulation names",
  },
  clause: "Программа СОШ № 32: контроль программы наставничества — функция куратора",
  force: "regulation",
  choice: "personalProgramme.approvedBy",
  check: (_context, { act }, value) => {
    const isByHead = act.kind === "office" && act.role === "head";
    if (isByHead === (value === "head")) return true;
    const { ru, en } = approvers[value === "head" ? "head" : "curator"];
    return fail(`Программу утверждает: ${ru}`, `The programme is approved by: ${en}`);
  },
});

export const unitWorks = rule({
  id: "unit-of-programme-works",
  title: {
    ru: "Пара (группа) утверждена, работает и не приостановлена",
    en: "The unit is approved, works and is not suspended",
  },
  clause: "Целостность: по программе работает утверждённая пара (группа)",
  force: "integrity",
  check: ({ unit: id }, { world }) => {
    const unit = unitOf(world);
    if (unit === undefined || !matchesState(unit.value, "working")) {
      return fail("Пара (группа) сейчас не работает", "The unit does not work now", id);
    }
    return unit.context.suspendedFor === undefined || fail("Пара (группа) приостановлена", "The unit is suspended", id);
  },
});

export const beganInTerm = rule({
  id: "programme-begins-in-term",
  title: { ru: "Работу начинают в срок программы", en: "The work begins within the programme's term" },
  clause: "Целостность: работу начинают не раньше первого дня программы и не позже последнего",
  force: "integrity",
  check: ({ period: { from, to } }, occasion) => {
    const day = dayOf(occasion, occasion.world);
    return (
      (from <= day && day <= to) ||
      fail(`Программа идёт с ${from} по ${to}, сейчас ${day}`, `The programme runs from ${from} to ${to}, met ${day}`)
    );
  },
});
