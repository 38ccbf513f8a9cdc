import { isAgreementAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { sides } from "../../participant/registry/side.ts";
import { byCurators, byLeaders, leadersRecord } from "../../role/offices.ts";
import { byNamedParty, byParty, byUnitParty } from "../agreement-acts.ts";
import { agreementCommand } from "../agreement-command.ts";
import { signers } from "./signers.ts";
import { ofTerms } from "../agreement-notes.ts";
import { agreementTerms } from "../terms/agreement-terms.ts";

/** Commands of this theme. */
export const signingCommands = {
  "draw-up": agreementCommand({
    label: { ru: "Составить соглашение о наставничестве", en: "Draw up an agreement" },
    told: { ru: "Составлено соглашение о наставничестве", en: "Agreement drawn up" },
    kind: "document",
    isAsked: isAgreementAsked.agreement,
    payload: z.strictObject({
      /** The pair or group; a group has an agreement with each mentee. */
      unit: id,
      mentor: id,
      mentee: id,
      terms: agreementTerms,
    }),
    notes: ofTerms,
    by: { kind: "either", of: [byUnitParty, byLeaders] },
    companions: ({ instance, payload: { unit, mentee } }) => [
      {
        instance: { workflow: "unit", id: unit },
        type: "account-for-agreement",
        payload: { agreement: instance.id, mentee, status: "drawn-up" },
      },
    ],
  }),
  sign: agreementCommand({
    label: { ru: "Подписать соглашение", en: "Sign the agreement" },
    told: { ru: "Соглашение подписано стороной", en: "Agreement signed by a party" },
    kind: "consent",
    payload: z.strictObject({ side: oneOf(sides) }),
    by: byNamedParty(leadersRecord),
    relations: ({ context, payload: { side } }) => (side === undefined ? {} : signers(context, side)),
  }),
  "set-aside": agreementCommand({
    label: { ru: "Отказаться от проекта соглашения", en: "Set the draft agreement aside" },
    told: { ru: "Проект соглашения отложен", en: "Draft agreement set aside" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({}),
    by: { kind: "either", of: [byParty, byCurators] },
  }),
};
