import { byMentor } from "../unit-acts.ts";
import { byCurators, leadersRecord } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { ofMeeting } from "../unit-notes.ts";
import { unitCommand } from "../unit-command.ts";
import { meetingKinds } from "./meeting-kind.ts";

/** Commands of this theme. */
export const meetingsCommands = {
  "hold-meeting": unitCommand({
    label: { ru: "Провести встречу", en: "Hold a meeting" },
    told: { ru: "Встреча", en: "Meeting" },
    kind: "meeting",
    payload: z.strictObject({
      kind: openTo(meetingKinds, "unit.meetings"),
      /** The parties who took part, if not all of them did. */
      participants: z.array(id).min(1).optional(),
      /** Number of the paper that shows it. */
      document: id.optional(),
    }),
    notes: ofMeeting,
    by: { kind: "either", of: [{ ...byMentor, ...leadersRecord }, byCurators] },
  }),
};
