import { matchesState, relatedInstance } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";

export const noOtherProgramme = rule({
  id: "no-other-personal-programme",
  title: {
    ru: "У пары (группы) нет другой действующей персонализированной программы",
    en: "The unit has no other personalised programme that goes on",
  },
  clause: "Целостность: пара (группа) работает по одной персонализированной программе",
  force: "integrity",
  check: ({ programme }, { world }) => {
    const found = relatedInstance(world, "personal-programme");
    const hasEnded =
      found === undefined || ["completed", "cancelled"].some((state) => matchesState(found.value, state));
    return (
      hasEnded ||
      fail(
        "У пары (группы) уже есть персонализированная программа",
        "The unit has a personalised programme already",
        programme,
      )
    );
  },
});

export const programmeCompleted = rule({
  id: "personal-programme-completed",
  title: { ru: "Персонализированная программа завершена", en: "The personalised programme is completed" },
  clause: "Приморский краевой ИРО и программа СОШ № 32: пара работает по персонализированной программе",
  force: "regulation",
  choice: "unit.closing",
  check: ({ programme }, { world }, value) => {
    if (!listed(value).includes("personal-programme")) return true;
    const found = relatedInstance(world, "personal-programme");
    if (found === undefined)
      return fail("Персонализированной программы нет", "There is no personalised programme", programme);
    return (
      matchesState(found.value, "completed") ||
      fail("Персонализированная программа не завершена", "The personalised programme is not completed", programme)
    );
  },
});
