import { asksFor } from "../../regulation/asks-for.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byOffice, leadersRecord, orGuardian } from "../../role/offices.ts";
import { byParty } from "../unit-acts.ts";
import { people, unitCommand } from "../unit-command.ts";
import { whoIsParty } from "../who-is-party.ts";

/** Commands of this theme. */
export const extensionCommands = {
  "agree-to-extension": unitCommand({
    label: { ru: "Согласиться на продление работы", en: "Agree to an extension of the work" },
    told: { ru: "Согласие на продление работы", en: "Agreed to an extension" },
    kind: "consent",
    isAsked: asksFor("unit.extension"),
    payload: z.strictObject({
      person: id,
      /** The new last day, such as `2027-05-31`; whoever names another day begins the agreement anew. */
      to: z.iso.date(),
      document: id,
    }),
    by: byParty({ ...leadersRecord, ...orGuardian }),
    relations: ({ context, payload: { person } }) => ({
      ...people([person]),
      ...(person === undefined ? {} : { [`data:${person}`]: { personalDataOf: whoIsParty(context, person) } }),
    }),
  }),
  extend: unitCommand({
    label: { ru: "Продлить работу приказом", en: "Extend the work by order" },
    told: { ru: "Работа продлена приказом", en: "Extended by order" },
    kind: "approval",
    payload: z.strictObject({ order: id }),
    by: { kind: "either", of: [{ kind: "system" }, byOffice("head")] },
  }),
};
