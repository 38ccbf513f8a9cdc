import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const competenceCertified = rule({
  id: "competence-certified",
  title: {
    ru: "Работают над компетентностью из заверенного чек-листа",
    en: "The work is on a competence of the certified checklist",
  },
  clause: "Программа СОШ № 32: утверждение чек-листа куратором, тренинг по компетентности",
  force: "regulation",
  choice: "personalProgramme.certifiedFirst",
  needs: "payload",
  check: ({ checklist }, occasion) => {
    const { competence } = payloadOf(occasion, "hold-training", "give-task");
    if (competence === undefined) return true;
    if (checklist?.certifiedAt === undefined)
      return fail("Чек-лист ещё не заверен", "The checklist is not certified yet", competence);
    return (
      checklist.deficits.includes(competence) ||
      fail("Этой компетентности в чек-листе нет", "The checklist has no such competence", competence)
    );
  },
});

export const expertDrawnIn = rule({
  id: "expert-drawn-in",
  title: { ru: "Обучает эксперт, которого привлёк куратор", en: "The expert who trains was drawn in by the curator" },
  clause: "Целостность: экспертов привлекает куратор (программа СОШ № 32: зона ответственности куратора)",
  force: "integrity",
  needs: "payload",
  check: ({ experts }, occasion) => {
    const { expert, competence } = payloadOf(occasion, "hold-training");
    const isDrawnIn = experts.some(
      (each) => each.expert === expert && [undefined, competence].includes(each.competence),
    );
    return (
      expert === undefined || isDrawnIn || fail("Этого эксперта не привлекали", "This expert was not drawn in", expert)
    );
  },
});
