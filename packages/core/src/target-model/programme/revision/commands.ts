import { amendedDocuments } from "./amended-document.ts";
import { oneOf } from "@nastavnik/core";
import { z } from "zod";
import { management } from "../../role/role-groups.ts";
import { programmeCommand } from "../programme-command.ts";

/** Commands of this theme. */
export const revisionCommands = {
  amend: programmeCommand({
    label: { ru: "Внести изменения в документ", en: "Amend a document" },
    told: { ru: "Внесены изменения", en: "Amended" },
    kind: "revision",
    payload: z.strictObject({ document: oneOf(amendedDocuments) }),
    roles: [...management, "mentor"],
  }),
  "finish-revision": programmeCommand({
    label: { ru: "Завершить доработку", en: "Finish the revision" },
    told: { ru: "Доработка завершена", en: "Revision finished" },
    kind: "revision",
    payload: z.strictObject({}),
    roles: management,
  }),
};
