import { signers } from "./signer.ts";
import { oneOf } from "@nastavnik/core";
import { z } from "zod";
import { id } from "../../identifier.ts";
import { leaders, registrars, selves } from "../../role/role-groups.ts";
import { participantCommand, person } from "../participant-command.ts";
import { consentKinds } from "./consent-kind.ts";

/** Commands of this theme. */
export const consentsCommands = {
  "withdraw-consent": participantCommand({
    label: { ru: "Отозвать согласие", en: "Withdraw a consent" },
    told: { ru: "Согласие отозвано", en: "Consent withdrawn" },
    kind: "leaving",
    payload: z.strictObject({ kind: oneOf(consentKinds) }),
    roles: [...leaders, ...selves],
  }),
  "stop-processing": participantCommand({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    told: { ru: "Обработка персональных данных прекращена", en: "Processing of the personal data stopped" },
    kind: "leaving",
    payload: z.strictObject({}),
    roles: leaders,
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
    roles: [...registrars, ...selves],
    relations: person,
  }),
};
