import { byMentor } from "../unit-acts.ts";
import { byCurators } from "../../role/offices.ts";
import { oneOf } from "@nastavnik/core";
import { z } from "zod";
import { unitCommand } from "../unit-command.ts";
import { meetingKinds } from "./meeting-kind.ts";

/** Commands of this theme. */
export const meetingsCommands = {
  "hold-meeting": unitCommand({
    label: { ru: "Провести встречу", en: "Hold a meeting" },
    told: { ru: "Встреча", en: "Meeting" },
    kind: "meeting",
    payload: z.strictObject({ kind: oneOf(meetingKinds) }),
    by: { kind: "either", of: [byMentor, byCurators] },
  }),
};
