import type { AgreementContext, UnitContext } from "@nastavnik/core/target-model";
import type { Instance } from "@nastavnik/core";
import { personOf } from "./person-of.ts";
import { signatoryOf } from "./consents.ts";
import { inDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

const agreementRef = (unit: string, mentor: string, mentee: string) => ({
  workflow: "agreement",
  id: `${unit}/${mentor}/${mentee}`,
});

/** Whether the regulation asks for an agreement, before this or before anything. */
export function isAgreementDemanded(run: YearRun, before?: "order" | "meetings"): boolean {
  const demanded = run.regulation.value("agreement.demandedBefore");
  return before === undefined ? demanded !== undefined : demanded === before;
}

/** Every week the mentee reports, and now and then asks for advice; most answers come in time. */
function keepAgreement(run: YearRun, id: string, mentee: string): void {
  const on = { workflow: "agreement", id };
  const mentor = () => (run.chronicle.instance(on) as unknown as Instance<AgreementContext>).context.mentor;
  const by = (who: string, role: "mentor" | "mentee") => ({
    id: who,
    roles: [role],
    organisation: run.definition.organisation.id,
  });
  let week = 0;
  const next = (): void => {
    run.on(inDays(run, 7), 17, async () => {
      if (run.chronicle.instance(on).status !== "active") return;
      week++;
      if (!run.calendar.isSchoolHoliday(run.today())) {
        const isLate = run.chance.happens(0.1, "forgets-report", id, week);
        const payload = { done: run.chance.whole({ from: 0, to: 3 }, "tasks", id, week), of: 3 };
        if (!isLate) await run.attempt({ who: by(mentee, "mentee"), on, type: "report-on-tasks", payload });
        if (run.chance.happens(0.15, "asks", id, week)) await ask(`question-${week}`);
      }
      next();
    });
  };
  const ask = async (question: string): Promise<void> => {
    await run.attempt({ who: by(mentee, "mentee"), on, type: "ask", payload: { question } });
    const days = run.chance.happens(0.1, "answers-late", id, question) ? 3 : 1;
    run.on(inDays(run, days), 15, async () => {
      if (run.chronicle.instance(on).status !== "active") return;
      await run.attempt({ who: by(mentor(), "mentor"), on, type: "answer", payload: { question } });
    });
  };
  next();
}

/** The parties of a unit sign an agreement with each mentee on paper, and the curator records it. */
export async function makeAgreements(run: YearRun, unit: string): Promise<void> {
  const {
    mentor,
    mentees,
    period,
    agreements = {},
  } = run.chronicle.instance({ workflow: "unit", id: unit }).context as unknown as UnitContext;
  for (const mentee of mentees) {
    if (agreements[mentee] !== undefined) continue;
    const on = agreementRef(unit, mentor, mentee);
    const institution = run.definition.organisation.id;
    const { isDone } = await run.attempt({
      who: "curator",
      on,
      type: "draw-up",
      payload: {
        unit,
        mentor,
        mentee,
        terms: {
          mentorInstitution: institution,
          menteeInstitution: institution,
          mentorCommunication: [{ channel: "in-person", hours: "working-hours" }],
          menteeCommunication: [{ channel: "phone", hours: "any-hours" }],
          meetingEveryDays: 14,
          initiator: "as-needed",
          period,
          mentorUndertakes: ["help-on-request", "answer-in-time", "set-tasks"],
          answerWithinHours: 24,
          menteeUndertakes: ["answer-for-tasks", "report-regularly"],
          reportEveryDays: 7,
          confidentialTopics: [],
        },
      },
    });
    if (!isDone) continue;
    for (const [side, party] of [
      ["mentor", mentor],
      ["mentee", mentee],
    ] as const) {
      await run.attempt({
        who: "curator",
        on,
        type: "sign",
        payload: { side },
        signer: signatoryOf(run, personOf(run, party)),
      });
    }
    keepAgreement(run, on.id, mentee);
  }
}
