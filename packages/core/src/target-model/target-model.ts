import type { Reaction, Workflow } from "../workflow/workflow.ts";
import { participant } from "./participant/participant.ts";
import { programme } from "./programme/programme.ts";
import { targetModelReactions } from "./reactions.ts";
import { unit } from "./unit/unit.ts";

/** The school mentoring target model («целевая модель наставничества»): its workflows and what ties them together. */
export const targetModel: { readonly workflows: readonly Workflow[]; readonly reactions: readonly Reaction[] } = {
  workflows: [programme, participant, unit],
  reactions: targetModelReactions,
};
