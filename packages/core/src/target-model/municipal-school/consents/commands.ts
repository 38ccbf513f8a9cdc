import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byNamedMentor, byNamedPerson, bySchoolLeaders } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { schoolConsentKinds } from "./school-consent-kind.ts";
import { mentorToForget } from "./whom-to-forget.ts";

/** Commands of this theme. */
export const consentsCommands = {
  "give-consent": municipalSchoolCommand({
    label: { ru: "Дать согласие муниципальной школе", en: "Give a consent to the municipal school" },
    told: { ru: "Дано согласие муниципальной школе", en: "Consent given to the school" },
    kind: "consent",
    payload: z.strictObject({
      person: id,
      kind: oneOf(schoolConsentKinds),
      /** Number of the signed document. */
      document: id,
    }),
    by: byNamedMentor,
  }),
  "withdraw-consent": municipalSchoolCommand({
    label: { ru: "Отозвать согласие у муниципальной школы", en: "Withdraw a consent from the municipal school" },
    told: { ru: "Согласие отозвано у муниципальной школы", en: "Consent withdrawn from the school" },
    kind: "leaving",
    payload: z.strictObject({ person: id, kind: oneOf(schoolConsentKinds) }),
    by: byNamedPerson,
  }),
  "stop-processing": municipalSchoolCommand({
    label: { ru: "Прекратить обработку персональных данных", en: "Stop processing the personal data" },
    told: { ru: "Обработка персональных данных прекращена", en: "Processing of the personal data stopped" },
    kind: "leaving",
    payload: z.strictObject({ person: id }),
    by: bySchoolLeaders,
    relations: ({ instance }) => ({ requests: { workflow: "teacher-request", parent: instance.id } }),
    forgets: ({ payload: { person } }, world) => mentorToForget(world, person),
  }),
};
