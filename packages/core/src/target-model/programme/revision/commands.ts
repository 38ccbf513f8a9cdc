import { asksFor } from "../../regulation/asks-for.ts";
import { byMentors } from "../programme-acts.ts";
import { byManagement } from "../../role/offices.ts";
import { amendedDocuments } from "./amended-document.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { participants, programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const revisionCommands = {
  amend: programmeCommand({
    label: { ru: "Внести изменения в документ", en: "Amend a document" },
    told: { ru: "Внесены изменения", en: "Amended" },
    kind: "revision",
    isAsked: asksFor("revision.documents"),
    payload: z.strictObject({ document: openTo(amendedDocuments, "revision.documents") }),
    by: { kind: "either", of: [...byManagement.of, byMentors] },
    relations: participants,
  }),
  "finish-revision": programmeCommand({
    label: { ru: "Завершить доработку", en: "Finish the revision" },
    told: { ru: "Доработка завершена", en: "Revision finished" },
    kind: "revision",
    payload: z.strictObject({}),
    by: byManagement,
  }),
};
