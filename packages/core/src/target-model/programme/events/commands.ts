import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byEverybody } from "../../role/offices.ts";
import { paper } from "../../vocabulary/papers.ts";
import { programmeCommand } from "../programme-command.ts";
import { ofResponsible } from "../programme-notes.ts";
import { programmeEvents } from "./programme-event.ts";

/** Commands of this theme. */
export const eventsCommands = {
  "hold-event": programmeCommand({
    label: { ru: "Провести мероприятие", en: "Hold an event" },
    told: { ru: "Проведено мероприятие", en: "An event was held" },
    kind: "meeting",
    payload: z.strictObject({
      event: oneOf(programmeEvents),
      /** What it was about, by the themes of its programme or agenda. */
      themes: z.array(id).min(1),
      /** Who has prepared and led it. */
      responsible: z.array(id).min(1),
      /** How many came. */
      attended: z.int().min(1),
      document: paper,
    }),
    notes: ofResponsible,
    by: byEverybody,
  }),
};
