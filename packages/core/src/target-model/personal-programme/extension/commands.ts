import { isProgrammeAsked } from "../asked.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byOffice } from "../../role/offices.ts";
import { ageRelation, byCurator, byNamedAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";

/** Commands of this theme. */
export const extensionCommands = {
  "agree-to-extension": personalProgrammeCommand({
    label: { ru: "Согласиться на продление программы", en: "Agree to an extension of the programme" },
    told: { ru: "Согласие на продление программы", en: "Agreed to an extension" },
    kind: "consent",
    isAsked: isProgrammeAsked.extension,
    payload: z.strictObject({
      person: id,
      /** The new last day; whoever names another day begins the agreement anew. */
      to: z.iso.date(),
      document: id,
    }),
    by: byNamedAuthor,
    relations: ageRelation,
  }),
  extend: personalProgrammeCommand({
    label: { ru: "Продлить программу", en: "Extend the programme" },
    told: { ru: "Программа продлена", en: "Programme extended" },
    kind: "approval",
    isAsked: isProgrammeAsked.extension,
    payload: z.strictObject({ document: id }),
    by: { kind: "either", of: [...byCurator.of, byOffice("head")] },
  }),
  "recognise-early-success": personalProgrammeCommand({
    label: { ru: "Признать досрочное выполнение программы", en: "Recognise that the programme is fulfilled early" },
    told: { ru: "Программа выполнена досрочно", en: "Programme fulfilled early" },
    kind: "review",
    isAsked: isProgrammeAsked.earlySuccess,
    payload: z.strictObject({ document: id }),
    by: byCurator,
  }),
};
