import type {
  MandateContext,
  ParticipantContext,
  PartnerAgreementContext,
  ProgrammeContext,
} from "@nastavnik/core/target-model";
import { roles, targetModel } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { address } from "../address/address.ts";
import type { ModelField, NotificationModel } from "../rule/model.ts";
import { targetModelDuties } from "./duties.ts";
import { municipalFields } from "./municipal-fields.ts";
import { municipalRules } from "./municipal-rules.ts";
import { agreementOf, guardiansOf, holders, ownProgrammeOf, peopleOf, signersOf, unitOf } from "./people.ts";
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
    of: (instance) => peopleOf(unitOf(instance), [unitOf(instance).mentor]),
  },
  mentees: {
    kind: "people",
    title: { ru: "наставляемые пары", en: "the mentees of the unit" },
    of: (instance) => peopleOf(unitOf(instance), unitOf(instance).mentees),
  },
  guardians: {
    kind: "people",
    title: { ru: "родители (законные представители) наставляемых", en: "the guardians of the mentees" },
    of: (instance, lives) =>
      peopleOf(unitOf(instance), unitOf(instance).mentees).flatMap((person) => guardiansOf(person, lives)),
  },
  unanswered: {
    kind: "people",
    title: { ru: "кто ещё не дал согласия на пару", en: "who has not consented to the unit yet" },
    of(instance, lives) {
      const { mentor, mentees, consents } = unitOf(instance);
      const waiting = [mentor, ...mentees].filter((party) => consents[party] === undefined);
      return signersOf(peopleOf(unitOf(instance), waiting), lives);
    },
  },
  "without-report": {
    kind: "people",
    title: { ru: "кто ещё не сдал отчёт", en: "who has not submitted a report yet" },
    of(instance) {
      const { mentor, mentees, reports } = unitOf(instance);
      const late = [mentor, ...mentees].filter((party) => reports[party] === undefined);
      return peopleOf(unitOf(instance), late);
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
        of: (instance) => peopleOf(agreementOf(instance), [agreementOf(instance).mentor]),
      },
      mentee: {
        kind: "people",
        title: { ru: "наставляемый по соглашению", en: "the mentee of the agreement" },
        of: (instance) => peopleOf(agreementOf(instance), [agreementOf(instance).mentee]),
      },
      guardians: {
        kind: "people",
        title: { ru: "родители (законные представители) наставляемого", en: "the guardians of the mentee" },
        of: (instance, lives) =>
          peopleOf(agreementOf(instance), [agreementOf(instance).mentee]).flatMap((person) =>
            guardiansOf(person, lives),
          ),
      },
      unsigned: {
        kind: "people",
        title: { ru: "кто ещё не подписал соглашение", en: "who has not signed the agreement yet" },
        of(instance, lives) {
          const { signed, mentor, mentee } = agreementOf(instance);
          const waiting = [
            ...(signed.mentor === undefined ? [mentor] : []),
            ...(signed.mentee === undefined ? [mentee] : []),
          ];
          return signersOf(peopleOf(agreementOf(instance), waiting), lives);
        },
      },
      end: {
        kind: "date",
        title: { ru: "последний день соглашения", en: "the last day of the agreement" },
        of: (instance) => agreementOf(instance).terms.period?.to,
      },
    },
    "partner-agreement": {
      responsible: {
        kind: "people",
        title: { ru: "кто отвечает за соглашение с партнёром", en: "who sees to the agreement with the partner" },
        of: ({ context }) => [(context as PartnerAgreementContext).responsible],
      },
      end: {
        kind: "date",
        title: { ru: "последний день соглашения с партнёром", en: "the last day of the agreement with the partner" },
        of: ({ context }) => (context as PartnerAgreementContext).period.to,
      },
    },
    "personal-programme": {
      mentor: {
        kind: "people",
        title: { ru: "наставник программы", en: "the mentor of the programme" },
        of: (instance) => [ownProgrammeOf(instance).mentor],
      },
      mentees: {
        kind: "people",
        title: { ru: "наставляемые программы", en: "the mentees of the programme" },
        of: (instance) => ownProgrammeOf(instance).mentees,
      },
      guardians: {
        kind: "people",
        title: { ru: "родители (законные представители) наставляемых", en: "the guardians of the mentees" },
        of: (instance, lives) => ownProgrammeOf(instance).mentees.flatMap((person) => guardiansOf(person, lives)),
      },
      unagreed: {
        kind: "people",
        title: { ru: "кто ещё не согласен с программой", en: "who has not agreed to the programme yet" },
        of(instance, lives) {
          const { mentees, agreements } = ownProgrammeOf(instance);
          const waiting = mentees.filter((person) => agreements[person] === undefined);
          return signersOf(waiting, lives);
        },
      },
      end: {
        kind: "date",
        title: { ru: "последний день персонализированной программы", en: "the last day of the personalised programme" },
        of: (instance) => ownProgrammeOf(instance).period.to,
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
  duties: targetModelDuties,
  remedies,
  withoutRemedy,
};
