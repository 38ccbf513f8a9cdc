import { asksFor } from "../../regulation/asks-for.ts";
import { byParty } from "../unit-acts.ts";
import { byLeaders, byOffice, leadersRecord, orGuardian } from "../../role/offices.ts";
import { mentoringFormats } from "../../vocabulary/mentoring-formats.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../unit-notes.ts";
import { id } from "../../identifier.ts";
import { members, people, unitCommand } from "../unit-command.ts";
import { whoIsParty } from "../who-is-party.ts";
import { reserve } from "./reserve.ts";

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

/** Commands of this theme. */
export const formingCommands = {
  propose: unitCommand({
    label: { ru: "Предложить пару (группу)", en: "Propose a unit" },
    told: { ru: "Пара предложена", en: "Proposed" },
    kind: "proposal",
    payload: z.strictObject({
      mentor: id,
      /** The programme in whose registry the mentor is, where that is not the unit's own. */
      mentorProgramme: id.optional(),
      mentees: z.array(id).min(1),
      form: id,
      roleModel: id,
      format: openTo(mentoringFormats, "forms.formats").optional(),
      period,
    }),
    by: byLeaders,
    relations: ({ payload }) => people([payload.mentor, ...(payload.mentees ?? [])]),
    companions: ({ instance, payload }) => reserve(instance.id, payload.mentor, payload.mentees),
  }),
  consent: unitCommand({
    label: { ru: "Дать письменное согласие на пару (группу)", en: "Consent in writing to the unit" },
    told: { ru: "Письменное согласие", en: "Written consent" },
    kind: "consent",
    isAsked: asksFor("pairing.mutualConsent"),
    payload: z.strictObject({ person: id, document: id }),
    by: byParty({ ...leadersRecord, ...orGuardian }),
    relations: ({ context, payload: { person } }) => ({
      ...people([person]),
      ...(person === undefined ? {} : { [`data:${person}`]: { personalDataOf: whoIsParty(context, person) } }),
    }),
  }),
  decline: unitCommand({
    label: { ru: "Отклонить предложенную пару (группу)", en: "Decline the proposed unit" },
    told: { ru: "Пара отклонена", en: "Declined" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({ person: id, reason: oneOf(endingReasons) }),
    notes: explained,
    by: { kind: "either", of: [byParty({ ...leadersRecord, ...orGuardian }), byLeaders] },
  }),
  approve: unitCommand({
    label: { ru: "Утвердить приказом", en: "Approve by order" },
    told: { ru: "Утверждена приказом", en: "Approved by order" },
    kind: "approval",
    payload: z.strictObject({ order: id }),
    by: { kind: "either", of: [{ kind: "system" }, byOffice("head")] },
    relations: ({ context }) => members(context),
  }),
};
