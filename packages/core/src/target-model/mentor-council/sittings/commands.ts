import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byChair } from "../mentor-council-acts.ts";
import { mentorCouncilCommand } from "../mentor-council-command.ts";
import { worded } from "../mentor-council-notes.ts";
import { agendaSubjects } from "./agenda-subject.ts";

/** Commands of this theme. */
export const sittingsCommands = {
  "call-sitting": mentorCouncilCommand({
    label: { ru: "Созвать заседание совета", en: "Call a sitting of the council" },
    told: { ru: "Созвано заседание совета наставников", en: "A sitting was called" },
    kind: "meeting",
    payload: z.strictObject({
      sitting: id,
      /** The day of the sitting. */
      on: z.iso.date(),
      agenda: z.array(z.strictObject({ item: id, subject: openTo(agendaSubjects, "mentorCouncil.agenda") })).min(1),
    }),
    notes: worded,
    by: byChair,
  }),
  "hold-sitting": mentorCouncilCommand({
    label: { ru: "Провести заседание совета", en: "Hold a sitting of the council" },
    told: { ru: "Проведено заседание совета наставников", en: "A sitting was held" },
    kind: "meeting",
    payload: z.strictObject({ sitting: id, present: z.array(id).min(1), guests: z.int().min(0).default(0) }),
    notes: worded,
    by: byChair,
  }),
};
