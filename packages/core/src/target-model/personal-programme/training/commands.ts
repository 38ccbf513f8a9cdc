import { isProgrammeAsked } from "../asked.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAuthor, byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";

/** Commands of this theme. */
export const trainingCommands = {
  "draw-in-expert": personalProgrammeCommand({
    label: { ru: "Привлечь эксперта к обучению", en: "Draw in an expert for training" },
    told: { ru: "К обучению привлечён эксперт", en: "An expert is drawn in for training" },
    kind: "training",
    isAsked: isProgrammeAsked.experts,
    /** Who it is, and for which competence, if not for all. */
    payload: z.strictObject({ expert: id, competence: id.optional() }),
    by: byCurator,
  }),
  "hold-training": personalProgrammeCommand({
    label: { ru: "Провести тренинг по компетентности", en: "Hold a training on a competence" },
    told: { ru: "Проведён тренинг по компетентности", en: "Training on a competence held" },
    kind: "training",
    isAsked: isProgrammeAsked.training,
    payload: z.strictObject({ competence: id, expert: id.optional(), document: id.optional() }),
    notes: worded,
    by: { kind: "either", of: [byAuthor, ...byCurator.of] },
  }),
};
