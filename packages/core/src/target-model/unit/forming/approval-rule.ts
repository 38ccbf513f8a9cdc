import type { Failure, Instance, JsonValue, Requirement } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { clearancesLacking } from "../../participant/clearances/clearance.ts";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import { addendumLacks } from "../addendum/addendum-lacks.ts";
import { labourCodeSince } from "../assignment/labour-code.ts";
import type { UnitContext } from "../unit-context.ts";

/** A unit that an order is to approve, with what is known of its people. */
export interface Approval {
  readonly unit: { readonly id: string; readonly context: UnitContext };
  readonly personOf: (id: string) => Instance<ParticipantContext> | undefined;
  /** Whether the mentor is registered with another organisation. */
  readonly isMentorOfElsewhere?: boolean;
  /** The day on which it is approved, such as `2025-09-01`. */
  readonly day: string;
}

/**
 * A rule for every unit that an order names. The order checks it, so that none is issued in vain, and the unit checks it
 * once more when it is approved.
 */
export interface ApprovalRule extends Pick<Requirement, "id" | "title" | "clause" | "force" | "choice" | "from"> {
  /** @param value - what the regulation has chosen at the rule's choice */
  readonly failures: (approval: Approval, value: JsonValue | undefined) => readonly Failure[];
}

function consentFailures({ unit, personOf }: Approval, kind: string, ru: string, en: string): readonly Failure[] {
  return [unit.context.mentor, ...unit.context.mentees].flatMap((id) => {
    const consent = personOf(id)?.context.consents[kind];
    return consent === undefined || consent.withdrawnAt !== undefined ? fail(ru, en, id) : [];
  });
}

export const dutyConsents: ApprovalRule = {
  id: "duty-consents",
  title: {
    ru: "Каждый участник письменно согласен на дополнительные обязанности",
    en: "Every party has given the written duty consent",
  },
  clause: "Приморский краевой ИРО: с письменного согласия участников",
  force: "regulation",
  choice: "pairing.dutyConsent",
  failures: (approval) =>
    consentFailures(
      approval,
      "duty",
      "Нет письменного согласия на дополнительные обязанности",
      "The written duty consent is missing",
    ),
};

export const dataConsents: ApprovalRule = {
  id: "data-consents-in-force",
  title: { ru: "Согласия на обработку персональных данных действуют", en: "The personal-data consents are in force" },
  clause: "152-ФЗ, ст. 9",
  force: "law",
  failures: (approval) =>
    consentFailures(
      approval,
      "personal-data",
      "Согласие на обработку персональных данных не действует",
      "The personal-data consent is not in force",
    ),
};

export const mentorNotRemoved: ApprovalRule = {
  id: "mentor-not-removed",
  title: { ru: "Наставник не отстранён", en: "The mentor is not removed" },
  clause: "Целостность: отстранённый наставник новых наставляемых не берёт",
  force: "integrity",
  failures: ({ unit: { context }, personOf }) =>
    personOf(context.mentor)?.context.removal === undefined
      ? []
      : [fail("Наставник отстранён", "The mentor is removed", context.mentor)],
};

export const clearancesInForce: ApprovalRule = {
  id: "mentor-clearances-in-force",
  title: {
    ru: "Справки наставника обучающихся, не работающего в организации, действуют",
    en: "The clearances of an outside mentor of students are in force",
  },
  clause: "ТК РФ, ст. 351.1 и 220",
  force: "law",
  failures: ({ unit: { context }, personOf, day, isMentorOfElsewhere }) =>
    clearancesLacking(personOf(context.mentor), context.mentees.map(personOf), context.form, day, isMentorOfElsewhere),
};

export const seatHeld: ApprovalRule = {
  id: "seat-held",
  title: {
    ru: "Места у наставника закреплены за этой парой (группой)",
    en: "The mentor's seats are held by this unit",
  },
  clause: "Целостность: место у наставника занимает одна пара (группа)",
  force: "integrity",
  failures: ({ unit: { id, context }, personOf }) =>
    personOf(context.mentor)?.context.seats[id] === context.mentees.length
      ? []
      : [
          fail(
            "Места у наставника за этой парой (группой) не закреплены",
            "The mentor's seats are not held by this unit",
            context.mentor,
          ),
        ],
};

export const contractAddendum: ApprovalRule = {
  id: "labour-contract-addendum",
  title: {
    ru: "Есть дополнительное соглашение к трудовому договору наставника",
    en: "The mentor's labour contract has an addendum",
  },
  clause: "ТК РФ, ст. 351.8",
  force: "law",
  from: labourCodeSince,
  failures: ({ unit: { context }, day }) => (context.isUnderLabourCode ? addendumLacks(context, day) : []),
};
