import { controlTitle } from "./control-title.ts";
import { type ControlKind, controlKinds } from "./control-kind.ts";
import { listed, partOf } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { evidenceKinds } from "./evidence-kind.ts";
import { fail } from "../../fail.ts";
import { remarkedIn } from "../../found-by.ts";
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
      const given = payloadOf(occasion, "carry-out-control").kind;
      if (given === kind) return true;
      const met = controlTitle(occasion.regulation, given);
      return fail(`Ожидается контроль: ${ru}; предложен: ${met.ru}`, `Expected control: ${en}; met: ${met.en}`);
    },
  });
};

export const isCurrentControl = controlIs("current");

export const isMidTermControl = controlIs("mid-term");

export const isFinalControl = controlIs("final");

export const controlEvidence = rule({
  id: "control-evidence",
  title: {
    ru: "Контроль подтверждён, открытым уроком — только у педагогов",
    en: "The control has its evidence, an open lesson for teachers only",
  },
  clause: "Программа СОШ № 32: протоколы опроса, открытый урок",
  force: "regulation",
  choice: "unit.controlEvidence",
  needs: "payload",
  check: (context, occasion, value) => {
    const { kind, evidence } = payloadOf(occasion, "carry-out-control");
    const hasTeachers = context.mentees.some((mentee) => personOf(occasion, mentee)?.context.kind === "teacher");
    return listed(partOf(value, kind))
      .filter((each) => !evidence.includes(each) && (each !== "open-lesson" || hasTeachers))
      .map((each) => {
        const { ru, en } = wordIn(occasion.regulation, each, evidenceKinds, "unit.controlEvidence");
        return fail(`Контроль не подтверждён: ${ru}`, `The control lacks its evidence: ${en}`, each);
      });
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
  check: (_context, { world }) => remarkedIn(world, "control", "not-everybody-asked"),
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
  check: (_context, { world }) => remarkedIn(world, "control", "outside-events-too-early"),
});
