import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { partiesOf, payloadOf, rule } from "../rule.ts";
import { whoIsParty } from "../who-is-party.ts";

export const closingHeld = rule({
  id: "closing-meeting-held",
  title: { ru: "Заключительная встреча проведена", en: "The closing meeting is held" },
  clause: "План лицея № 45, этап 6: заключительная встреча",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("closing-meeting"),
  check: ({ meetings }) =>
    meetings["closing"] !== undefined ||
    fail("Заключительная встреча не проведена", "The closing meeting has not been held"),
});

// Where the plan is fulfilled before its time, the work may be too short for these.

export const regularHeld = rule({
  id: "regular-meeting-held",
  title: { ru: "Проведена хотя бы одна регулярная встреча", en: "At least one regular meeting is held" },
  clause: "План лицея № 45, этап 6: регулярные встречи",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("regular-meeting"),
  check: ({ meetings, isFulfilledEarly }) =>
    isFulfilledEarly ||
    meetings["regular"] !== undefined ||
    fail("Ни одной регулярной встречи не проведено", "No regular meeting has been held"),
});

export const midTermControlDone = rule({
  id: "mid-term-control-done",
  title: { ru: "Промежуточный контроль проведён", en: "The mid-term control is carried out" },
  clause: "Программа СОШ № 32: промежуточный контроль",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("mid-term-control"),
  check: ({ controls, isFulfilledEarly }) =>
    isFulfilledEarly ||
    controls["mid-term"] !== undefined ||
    fail("Промежуточный контроль не проведён", "The mid-term control has not been carried out"),
});

export const checklistCertified = rule({
  id: "checklist-certified",
  title: { ru: "Перечень дефицитов заверен куратором", en: "The curator has certified the checklist" },
  clause: "Программа СОШ № 32: согласование и заверение перечня дефицитов",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("certified-checklist"),
  check: ({ checklistCertifiedAt }) =>
    checklistCertifiedAt !== undefined || fail("Перечень дефицитов не заверен", "The checklist is not certified"),
});

export const finalControlDone = rule({
  id: "final-control-done",
  title: { ru: "Итоговый контроль проведён", en: "The final control is carried out" },
  clause: "Программа СОШ № 32: итоговый контроль",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("final-control"),
  check: ({ controls }) =>
    controls["final"] !== undefined ||
    fail("Итоговый контроль не проведён", "The final control has not been carried out"),
});

export const reportsApproved = rule({
  id: "reports-approved",
  title: {
    ru: "Отчёты наставника и наставляемых утверждены куратором",
    en: "The reports of mentor and mentees are approved by the curator",
  },
  clause: "Программа СОШ № 32: утверждение отчётов наставника и наставляемого",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("approved-reports"),
  check: (context) =>
    partiesOf(context).flatMap((person) => {
      const report = context.reports[person];
      if (report === undefined) return fail("Отчёт не сдан", "The report is not submitted", person);
      return report === "" ? fail("Отчёт не утверждён", "The report is not approved", person) : [];
    }),
});

export const reportSubmitted = rule({
  id: "report-submitted",
  title: { ru: "Отчёт сдан", en: "The report is submitted" },
  clause: "Целостность: утверждают то, что сдано",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "approve-report");
    return context.reports[person] !== undefined || fail("Отчёт не сдан", "The report is not submitted", person);
  },
});

export const approverIsNotAuthor = rule({
  id: "approver-is-not-author",
  title: { ru: "Отчёт утверждает не его автор", en: "A report is not approved by its author" },
  clause: "Целостность: никто не утверждает то, что сам представил",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "approve-report");
    return (
      occasion.actor.id !== whoIsParty(context, person) ||
      fail("Свой отчёт утверждает другой", "Somebody else approves one's own report", person)
    );
  },
});
