import { type ControlKind, controlKinds } from "./control-kind.ts";
import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { payloadOf, personOf, rule } from "../rule.ts";

const controlIs = (kind: ControlKind) => {
  const { ru, en } = controlKinds[kind];
  return rule({
    id: `control-is-${kind}`,
    title: { ru: `Это ${ru} контроль`, en: `This is the ${en} control` },
    clause: "Целостность: требования к контролю зависят от его вида",
    force: "integrity",
    needs: "payload",
    selects: true,
    check: (_context, occasion) => {
      const met = controlKinds[payloadOf(occasion, "carry-out-control").kind];
      return (
        met.ru === ru ||
        fail(`Ожидается контроль: ${ru}; предложен: ${met.ru}`, `Expected control: ${en}; met: ${met.en}`)
      );
    },
  });
};

export const isCurrentControl = controlIs("current");

export const isMidTermControl = controlIs("mid-term");

export const isFinalControl = controlIs("final");

export const controlEvidence = rule({
  id: "control-evidence",
  title: {
    ru: "Контроль подтверждён: протокол опроса, в итоговом контроле педагога — и открытый урок",
    en: "The control has its evidence: survey protocols, and an open lesson in a teacher's final one",
  },
  clause: "Программа СОШ № 32: протоколы опроса, открытый урок",
  force: "regulation",
  choice: "unit.controlEvidence",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, evidence } = payloadOf(occasion, "carry-out-control");
    const failures: Failure[] = [];
    if (!evidence.includes("survey-protocol")) {
      failures.push(fail("Нет протокола опроса", "There is no survey protocol", "survey-protocol"));
    }
    const hasTeachers = context.mentees.some((mentee) => personOf(occasion, mentee)?.context.kind === "teacher");
    if (kind === "final" && hasTeachers && !evidence.includes("open-lesson")) {
      failures.push(fail("Нет открытого урока", "There is no open lesson", "open-lesson"));
    }
    return failures;
  },
});

export const finalCoversAll = rule({
  id: "final-control-covers-all",
  title: {
    ru: "Итоговый контроль измеряет удовлетворённость всех участников",
    en: "The final control asks every party",
  },
  clause: "Программа СОШ № 32: уровень удовлетворённости всех участников",
  force: "regulation",
  choice: "unit.finalControlCoversAll",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "carry-out-control").covers === "all" ||
    fail("Опрошены не все участники", "Not every party was asked"),
});

export const outsideEventsOnlyInFinal = rule({
  id: "outside-events-only-in-final",
  title: {
    ru: "Участие в мероприятиях вне организации учитывает только итоговый контроль",
    en: "Outside events are an item of the final control only",
  },
  clause: "Программа СОШ № 32: мероприятия за рамками образовательной организации",
  force: "regulation",
  choice: "unit.outsideEventsInFinal",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, outsideEvents } = payloadOf(occasion, "carry-out-control");
    return (
      kind === "final" ||
      outsideEvents === undefined ||
      fail("Этот показатель учитывают только в итоговом контроле", "This item belongs to the final control only")
    );
  },
});
