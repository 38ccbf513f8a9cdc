import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byEverybody } from "../../role/offices.ts";
import { paper } from "../../vocabulary/papers.ts";
import { programmeCommand } from "../programme-command.ts";
import { ofResponsible } from "../programme-notes.ts";
import { studiedMaterials } from "./studied-material.ts";

/** Commands of this theme. */
export const materialsCommands = {
  "study-materials": programmeCommand({
    label: { ru: "Изучить и систематизировать материалы", en: "Study materials and put them in order" },
    told: { ru: "Изучены и систематизированы материалы", en: "Materials were studied and put in order" },
    kind: "preparation",
    payload: z.strictObject({
      what: oneOf(studiedMaterials),
      /** Acts, folders or templates, by their numbers. */
      materials: z.array(id).min(1),
      /** Who has studied or prepared them. */
      responsible: z.array(id).min(1),
      document: paper,
    }),
    notes: ofResponsible,
    by: byEverybody,
  }),
};
