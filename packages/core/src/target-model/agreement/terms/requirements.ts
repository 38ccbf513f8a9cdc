import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule, termsOf } from "../rule.ts";
import { type AgreementField, agreementFields } from "./agreement-field.ts";
import type { AgreementTerms } from "./agreement-terms.ts";

const isThere = (value: unknown): boolean => value !== undefined;

/** Whether a field is filled in; the parties themselves always are. */
const isFilledIn: Readonly<Record<AgreementField, (terms: AgreementTerms) => boolean>> = {
  mentor: () => true,
  mentee: () => true,
  "mentor-institution": ({ mentorInstitution }) => isThere(mentorInstitution),
  "mentee-institution": ({ menteeInstitution }) => isThere(menteeInstitution),
  "mentor-communication": ({ mentorCommunication }) => isThere(mentorCommunication),
  "mentee-communication": ({ menteeCommunication }) => isThere(menteeCommunication),
  "meeting-frequency": ({ meetingEveryDays }) => isThere(meetingEveryDays),
  initiator: ({ initiator }) => isThere(initiator),
  duration: ({ period }) => isThere(period),
  "mentor-undertakings": ({ mentorUndertakes }) => isThere(mentorUndertakes),
  "mentee-undertakings": ({ menteeUndertakes }) => isThere(menteeUndertakes),
  confidentiality: ({ confidentialTopics }) => isThere(confidentialTopics),
};

const isField = (name: string): name is AgreementField => Object.hasOwn(agreementFields, name);

export const fieldsFilledIn = rule({
  id: "agreement-fields-filled-in",
  title: { ru: "Заполнены все поля соглашения", en: "Every field of the agreement is filled in" },
  clause: "Программа СОШ № 32: форма соглашения о наставничестве",
  force: "regulation",
  choice: "agreement.fields",
  needs: "payload",
  check: (_context, occasion, value) => {
    const terms = termsOf(occasion);
    return listed(value)
      .filter(isField)
      .filter((field) => !isFilledIn[field](terms))
      .map((field) => {
        const { ru, en } = agreementFields[field];
        return fail(`Не заполнено поле соглашения: ${ru}`, `A field of the agreement is blank: ${en}`, field);
      });
  },
});

export const termsInOrder = rule({
  id: "agreement-terms-in-order",
  title: {
    ru: "К каждому сроку есть обязательство, и соглашение кончается не раньше, чем начинается",
    en: "Each term has its undertaking, and the agreement ends no earlier than it begins",
  },
  clause: "Целостность: срок без обязательства ничего не отмеряет",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { period, answerWithinHours, mentorUndertakes, reportEveryDays, menteeUndertakes } = termsOf(occasion);
    const failures: Failure[] = [];
    if (period !== undefined && period.to < period.from) {
      failures.push(
        fail(
          `Конец ${period.to} раньше начала ${period.from}`,
          `The end ${period.to} lies before the beginning ${period.from}`,
        ),
      );
    }
    if ((answerWithinHours === undefined) === (mentorUndertakes?.includes("answer-in-time") === true)) {
      failures.push(
        fail(
          "Срок ответа указывают вместе с обязательством отвечать в срок",
          "The hours to answer go with the undertaking to answer in time",
        ),
      );
    }
    if ((reportEveryDays === undefined) === (menteeUndertakes?.includes("report-regularly") === true)) {
      failures.push(
        fail(
          "Частоту отчётов указывают вместе с обязательством отчитываться",
          "The rhythm of reports goes with the undertaking to report",
        ),
      );
    }
    return failures;
  },
});
