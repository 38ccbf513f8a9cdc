import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byOffice } from "../../role/offices.ts";
import { members, programmeCommand } from "../programme-command.ts";
import { rewardedIndicators } from "./indicator.ts";
import { scoresRelation } from "./scores-relation.ts";

/** What one person did that the policy gives points for, and which paper proves it. */
const contribution = z.strictObject({
  id,
  person: id,
  indicator: oneOf(rewardedIndicators),
  level: id,
  evidence: id,
});

/** Commands of this theme. */
export const stimulusCommands = {
  "score-stimulus": programmeCommand({
    label: { ru: "Внести протокол комиссии по стимулированию", en: "Record the minutes of the commission on rewards" },
    told: { ru: "Комиссия распределила стимулирующие баллы", en: "The commission has allotted stimulus points" },
    kind: "thanks",
    payload: z.strictObject({
      /** Number of the minutes. */
      protocol: id,
      /** Members of the commission who were present. */
      commission: z.array(id).min(1),
      contributions: z.array(contribution).min(1),
    }),
    by: byOffice("head", "deputy-head", "administration"),
    relations: (subject) => ({ ...members(subject), ...scoresRelation(subject) }),
  }),
};
