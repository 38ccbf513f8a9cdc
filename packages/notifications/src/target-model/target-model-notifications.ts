import type {
  MandateContext,
  ParticipantContext,
  PersonalProgrammeContext,
  ProgrammeContext,
} from "@nastavnik/core/target-model";
import { roles, targetModel } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { address } from "../address/address.ts";
import type { ModelField, NotificationModel } from "../rule/model.ts";
import { municipalFields } from "./municipal-fields.ts";
import { municipalRules } from "./municipal-rules.ts";
import { agreementOf, guardiansOf, holders, unitOf } from "./people.ts";
import { remedies, withoutRemedy } from "./remedies.ts";
import { shippedRules } from "./shipped-rules.ts";

const middleOf = ({ from, to }: { readonly from: string; readonly to: string }): string => {
  const begin = Temporal.PlainDate.from(from);
  return begin.add({ days: Math.floor(begin.until(to).days / 2) }).toString();
};

const unitFields: Readonly<Record<string, ModelField>> = {
  mentor: {
    kind: "people",
    title: { ru: "наставник пары", en: "the mentor of the unit" },
    of: (instance) => [unitOf(instance).mentor],
  },
  mentees: {
    kind: "people",
    title: { ru: "наставляемые пары", en: "the mentees of the unit" },
    of: (instance) => unitOf(instance).mentees,
  },
  guardians: {
    kind: "people",
    title: { ru: "родители (законные представители) наставляемых", en: "the guardians of the mentees" },
    of: (instance, lives) => unitOf(instance).mentees.flatMap((person) => guardiansOf(person, lives)),
  },
  unanswered: {
    kind: "people",
    title: { ru: "кто ещё не дал согласия на пару", en: "who has not consented to the unit yet" },
    of(instance) {
      const { mentor, mentees, consents } = unitOf(instance);
      return [mentor, ...mentees].filter((person) => consents[person] === undefined);
    },
  },
  "without-report": {
    kind: "people",
    title: { ru: "кто ещё не сдал отчёт", en: "who has not submitted a report yet" },
    of(instance) {
      const { mentor, mentees, reports } = unitOf(instance);
      return [mentor, ...mentees].filter((person) => reports[person] === undefined);
    },
  },
  end: {
    kind: "date",
    title: { ru: "последний день работы пары", en: "the last day of the unit" },
    of: (instance) => unitOf(instance).period.to,
  },
  middle: {
    kind: "date",
    title: { ru: "середина срока работы пары", en: "the middle of the unit's time" },
    of: (instance) => middleOf(unitOf(instance).period),
  },
};

/** What rules may name of the workflows of the target model, and the rules that ship with it. */
export const targetModelNotifications: NotificationModel = {
  workflows: [...targetModel.workflows, address],
  roles,
  holders,
  fields: {
    unit: unitFields,
    participant: {
      person: {
        kind: "people",
        title: { ru: "сам участник", en: "the participant" },
        of: ({ id, context }) => [(context as ParticipantContext).person ?? id],
      },
      guardians: {
        kind: "people",
        title: { ru: "родители (законные представители) участника", en: "the participant's guardians" },
        of: ({ id, context }, lives) => guardiansOf((context as ParticipantContext).person ?? id, lives),
      },
    },
    agreement: {
      mentor: {
        kind: "people",
        title: { ru: "наставник по соглашению", en: "the mentor of the agreement" },
        of: (instance) => [agreementOf(instance).mentor],
      },
      mentee: {
        kind: "people",
        title: { ru: "наставляемый по соглашению", en: "the mentee of the agreement" },
        of: (instance) => [agreementOf(instance).mentee],
      },
      unsigned: {
        kind: "people",
        title: { ru: "кто ещё не подписал соглашение", en: "who has not signed the agreement yet" },
        of(instance) {
          const { signed, mentor, mentee } = agreementOf(instance);
          return [...(signed.mentor === undefined ? [mentor] : []), ...(signed.mentee === undefined ? [mentee] : [])];
        },
      },
      end: {
        kind: "date",
        title: { ru: "последний день соглашения", en: "the last day of the agreement" },
        of: (instance) => agreementOf(instance).terms.period?.to,
      },
    },
    "personal-programme": {
      mentor: {
        kind: "people",
        title: { ru: "наставник программы", en: "the mentor of the programme" },
        of: ({ context }) => [(context as PersonalProgrammeContext).mentor],
      },
      mentees: {
        kind: "people",
        title: { ru: "наставляемые программы", en: "the mentees of the programme" },
        of: ({ context }) => (context as PersonalProgrammeContext).mentees,
      },
      end: {
        kind: "date",
        title: { ru: "последний день персонализированной программы", en: "the last day of the personalised programme" },
        of: ({ context }) => (context as PersonalProgrammeContext).period.to,
      },
    },
    programme: {
      end: {
        kind: "date",
        title: { ru: "последний день программы", en: "the last day of the programme" },
        of: ({ context }) => (context as ProgrammeContext).period.to,
      },
    },
    ...municipalFields,
    mandate: {
      speaker: {
        kind: "people",
        title: { ru: "кто действует по полномочию", en: "who acts by the mandate" },
        of: ({ parent }) => (parent === undefined ? [] : [parent]),
      },
      end: {
        kind: "date",
        title: { ru: "последний день полномочия", en: "the last day of the mandate" },
        of: ({ context }) => (context as MandateContext).until,
      },
    },
  },
  rules: [...shippedRules, ...municipalRules],
  remedies,
  withoutRemedy,
};
