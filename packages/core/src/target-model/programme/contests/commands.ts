import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { answers } from "../../practice/review/expert-sheet.ts";
import { byManagement } from "../../role/offices.ts";
import { levels } from "../../vocabulary/levels.ts";
import { members, programmeCommand } from "../programme-command.ts";
import { contests } from "./contest.ts";
import { contestRelation } from "./contest-relation.ts";

/** Somebody nominated, or a unit, with what every member of the jury answered. */
const nominee = z.strictObject({
  nominee: id,
  nomination: id.optional(),
  /** Whoever may not judge the nominee besides themselves: the people of a unit, the co-authors. */
  authors: z.array(id).default([]),
  sheets: z.array(z.strictObject({ expert: id, answers })).default([]),
});

/** Commands of this theme. */
export const contestsCommands = {
  "hold-contest": programmeCommand({
    label: { ru: "Провести конкурс", en: "Hold a contest" },
    told: { ru: "Проведён конкурс", en: "Contest held" },
    kind: "contest",
    payload: z.strictObject({
      contest: openTo(contests, "completion.contests"),
      level: openTo(levels, "practice.levels").default("school"),
      /** Number of the minutes of the jury. */
      protocol: id,
      /** The sheet of the contest with its criteria and nominations, where the organisation has one of its own. */
      sheet: z.record(z.string(), z.json()).optional(),
      nominees: z.array(nominee).min(1),
      /** Whom the jury has named, in a contest without a sheet; otherwise places are counted. */
      winners: z.array(id).default([]),
    }),
    by: byManagement,
    relations: (subject) => ({ ...members(subject), ...contestRelation(subject) }),
  }),
};
