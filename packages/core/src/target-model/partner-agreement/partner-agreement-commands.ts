import { type OccasionOf, oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../identifier.ts";
import { period } from "../programme/period.ts";
import { byManagement, byOffice } from "../role/offices.ts";
import { byPartnerOrManagement } from "./partner-agreement-acts.ts";
import { partnerAgreementCommand } from "./partner-agreement-command.ts";
import { explained, worded } from "./partner-agreement-notes.ts";
import { partnerEndReasons, partnerSubjects } from "./partner-subject.ts";

/** Commands of the `partner-agreement` workflow. */
export const partnerAgreementCommands = {
  "draw-up": partnerAgreementCommand({
    label: { ru: "Составить соглашение с социальным партнёром", en: "Draw up an agreement with a social partner" },
    told: { ru: "Составлено соглашение с социальным партнёром", en: "Agreement with a social partner drawn up" },
    kind: "document",
    payload: z.strictObject({
      partner: id,
      subjects: z.array(oneOf(partnerSubjects)).min(1),
      /** First and last day of it. */
      period,
      /** Number of the agreement. */
      document: id,
      /** Who sees to it in the organisation. */
      responsible: id,
    }),
    notes: worded,
    by: byManagement,
  }),
  sign: partnerAgreementCommand({
    label: { ru: "Подписать соглашение от организации", en: "Sign the agreement for the organisation" },
    told: { ru: "Соглашение подписала организация", en: "The organisation has signed the agreement" },
    kind: "approval",
    payload: z.strictObject({
      /** Number of the signed copy. */
      document: id,
    }),
    by: byOffice("head"),
  }),
  "sign-for-partner": partnerAgreementCommand({
    label: { ru: "Внести подпись партнёра", en: "Record the partner's signature" },
    told: { ru: "Соглашение подписал партнёр", en: "The partner has signed the agreement" },
    kind: "approval",
    payload: z.strictObject({
      /** Who has signed for the partner. */
      signer: id,
      /** Number of the signed copy. */
      document: id,
    }),
    by: byPartnerOrManagement,
  }),
  extend: partnerAgreementCommand({
    label: { ru: "Продлить соглашение", en: "Extend the agreement" },
    told: { ru: "Соглашение продлено", en: "The agreement was extended" },
    kind: "approval",
    payload: z.strictObject({
      to: z.iso.date(),
      /** Who has signed the additional agreement for the partner. */
      signer: id,
      /** Number of the additional agreement. */
      document: id,
    }),
    by: byOffice("head"),
  }),
  end: partnerAgreementCommand({
    label: { ru: "Расторгнуть соглашение", en: "End the agreement early" },
    told: { ru: "Соглашение расторгнуто", en: "The agreement was ended early" },
    kind: "end",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(partnerEndReasons), document: id }),
    notes: explained,
    by: byPartnerOrManagement,
  }),
  "set-aside": partnerAgreementCommand({
    label: { ru: "Отложить неподписанное соглашение", en: "Set an unsigned agreement aside" },
    told: { ru: "Соглашение не подписано", en: "The agreement was not signed" },
    kind: "end",
    isHarmful: true,
    payload: z.strictObject({}),
    notes: explained,
    by: byPartnerOrManagement,
  }),
};

/** What the `partner-agreement` machine sees. */
export type PartnerAgreementOccasion = OccasionOf<typeof partnerAgreementCommands>;
