import { record } from "../record.ts";

/** What this theme writes into the context. */
export const trainingActions = {
  recordExpert: record("draw-in-expert", ({ experts }, { payload: { expert, competence } }) => ({
    experts: [...experts, { expert, ...(competence !== undefined && { competence }) }],
  })),
  recordTraining: record("hold-training", ({ trainings }, { payload: { competence, expert }, at }) => ({
    trainings: [...trainings, { competence, at: at.toString(), ...(expert !== undefined && { expert }) }],
  })),
};
