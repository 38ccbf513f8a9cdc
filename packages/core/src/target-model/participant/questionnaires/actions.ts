import { instantText } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const questionnairesActions = {
  recordQuestionnaire: record("answer-questionnaire", (context, { payload, at }) => ({
    questionnaires: { ...context.questionnaires, [payload.kind]: instantText(at) },
    ...(payload.kind === "preferred-partner" ? { preferences: payload.preferred } : {}),
  })),
};
