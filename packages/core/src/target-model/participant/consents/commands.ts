import { self } from "../participant-acts.ts";
import { byLeaders, leadersRecord, registrarsRecord } from "../../role/offices.ts";
import { signers } from "./signer.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { participantCommand, person } from "../participant-command.ts";
import { firstEntry, seatsLeft } from "../seats/first-entry.ts";
import { whomToForget } from "./whom-to-forget.ts";
import { consentKinds } from "./consent-kind.ts";

/** Commands of this theme. */
export const consentsCommands = {
  "withdraw-consent": participantCommand({
    label: { ru: "Отозвать согласие", en: "Withdraw a consent" },
    told: { ru: "Согласие отозвано", en: "Consent withdrawn" },
    kind: "leaving",
    isHarmful: true,
    payload: z.strictObject({ kind: oneOf(consentKinds) }),
    by: self(leadersRecord),
    relations: person,
  }),
  "stop-processing": participantCommand({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    told: { ru: "Обработка персональных данных прекращена", en: "Processing of the personal data stopped" },
    kind: "leaving",
    isHarmful: true,
    payload: z.strictObject({}),
    by: byLeaders,
    relations: ({ instance, context }) => ({
      ...(instance.parent === undefined ? {} : { entries: { workflow: "participant", parent: instance.parent } }),
      ...firstEntry({ instance, context }),
    }),
    companions: seatsLeft,
    forgets: whomToForget,
  }),
  "give-consent": participantCommand({
    label: { ru: "Принять согласие", en: "Record a consent" },
    told: { ru: "Дано согласие", en: "Consent given" },
    kind: "consent",
    payload: z.strictObject({
      kind: oneOf(consentKinds),
      signer: oneOf(signers),
      /** Number of the signed document. */
      document: id,
    }),
    by: self(registrarsRecord),
    relations: person,
  }),
};
