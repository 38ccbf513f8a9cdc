import { fail } from "../../fail.ts";
import { mentorOf, payloadOf, rule } from "../rule.ts";

export const reportNotApproved = rule({
  id: "programme-report-open",
  title: { ru: "Отчёт ещё не утверждён", en: "The report is not approved yet" },
  clause: "Целостность: утверждённый отчёт не меняют",
  force: "integrity",
  needs: "payload",
  check: ({ reports }, occasion) => {
    const { person } = payloadOf(occasion, "submit-report");
    return reports[person]?.approvedAt === undefined || fail("Отчёт утверждён", "The report is approved", person);
  },
});

export const reportIsSubmitted = rule({
  id: "programme-report-submitted",
  title: { ru: "Отчёт сдан", en: "The report is submitted" },
  clause: "Целостность: заслушивают и утверждают то, что сдано",
  force: "integrity",
  needs: "payload",
  check: ({ reports }, occasion) => {
    const { person } = payloadOf(occasion, "hear-report", "approve-report");
    return reports[person] !== undefined || fail("Отчёт не сдан", "The report is not submitted", person);
  },
});

export const reportIsHeard = rule({
  id: "programme-report-heard",
  title: { ru: "Отчёт наставника заслушал заместитель директора", en: "The deputy head has heard the mentor's report" },
  clause: "Выступление г. Мегион: заслушивание отчётов наставников — функция заместителя директора",
  force: "regulation",
  choice: "personalProgramme.reportsHeard",
  needs: "payload",
  check: ({ reports }, occasion) => {
    const { person } = payloadOf(occasion, "approve-report");
    const report = reports[person];
    return (
      person !== mentorOf(occasion) ||
      report === undefined ||
      report.heardAt !== undefined ||
      fail("Отчёт наставника не заслушан", "The mentor's report was not heard", person)
    );
  },
});

export const approvedByAnother = rule({
  id: "programme-report-approved-by-another",
  title: { ru: "Отчёт утверждает не его автор", en: "A report is not approved by its author" },
  clause: "Целостность: никто не утверждает то, что сам представил",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "approve-report");
    return occasion.actor.id !== person || fail("Свой отчёт утверждает другой", "Somebody else approves it", person);
  },
});
