import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byOffice } from "../../role/offices.ts";
import { members, programmeCommand } from "../programme-command.ts";
import { interruptionGrounds } from "./interruption-ground.ts";

const interruption = z.strictObject({
  ground: openTo(interruptionGrounds, "programme.interruptionGrounds"),
  /** Number of the order. */
  document: id,
});

/** Commands of this theme. */
export const interruptionCommands = {
  "suspend-programme": programmeCommand({
    label: { ru: "Приостановить программу", en: "Suspend the programme" },
    told: { ru: "Программа приостановлена", en: "The programme was suspended" },
    kind: "trouble",
    isHarmful: true,
    payload: interruption,
    by: byOffice("head"),
    relations: members,
  }),
  "resume-programme": programmeCommand({
    label: { ru: "Возобновить программу", en: "Resume the programme" },
    told: { ru: "Программа возобновлена", en: "The programme was resumed" },
    kind: "trouble",
    payload: z.strictObject({
      /** Number of the order. */
      document: id,
    }),
    by: byOffice("head"),
  }),
  "cancel-programme": programmeCommand({
    label: { ru: "Прекратить программу", en: "Cancel the programme" },
    told: { ru: "Программа прекращена", en: "The programme was cancelled" },
    kind: "end",
    isHarmful: true,
    payload: interruption,
    by: byOffice("head"),
    relations: ({ instance }) => ({
      ...members({ instance }),
      practices: { workflow: "practice", parent: instance.id },
    }),
  }),
};
