import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { bySchoolCurator } from "../../municipal-school/municipal-school-acts.ts";
import { eventForms } from "../../municipal-school/vocabulary/event-form.ts";
import { byResponsible } from "../municipal-track-acts.ts";
import { municipalTrackCommand } from "../municipal-track-command.ts";
import { worded } from "../municipal-track-notes.ts";

/** Commands of this theme. */
export const eventsCommands = {
  "hold-event": municipalTrackCommand({
    label: { ru: "Провести мероприятие трека", en: "Hold an event of the track" },
    told: { ru: "Проведено мероприятие трека", en: "An event of the track was held" },
    kind: "meeting",
    payload: z.strictObject({
      event: id,
      theme: id,
      form: openTo(eventForms, "municipalSchool.eventForms"),
      /** Who has led it, among those who are responsible for the theme. */
      responsible: z.array(id).min(1),
      /** Organisations of other municipalities whose colleagues have helped. */
      guests: z.array(id).default([]),
      /** Organisations whose teachers came. */
      schools: z.array(id).default([]),
      /** How many came. */
      attended: z.int().min(0),
      /** The programme or the protocol of the event. */
      document: id.optional(),
    }),
    notes: worded,
    by: { kind: "either", of: [byResponsible, bySchoolCurator] },
  }),
};
