import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { record } from "../record.ts";
import type { GivenTask } from "./task.ts";

function changed({ tasksGiven }: PersonalProgrammeContext, task: string, change: (given: GivenTask) => GivenTask) {
  const given = tasksGiven[task];
  return given === undefined ? {} : { tasksGiven: { ...tasksGiven, [task]: change(given) } };
}

/** What this theme writes into the context. */
export const tasksActions = {
  recordTask: record("give-task", ({ tasksGiven }, { payload: { task, person, due, competence } }) => ({
    tasksGiven: {
      ...tasksGiven,
      [task]: { person, ...(due !== undefined && { due }), ...(competence !== undefined && { competence }) },
    },
  })),
  recordHandedIn: record("hand-in-task", (context, { payload: { task }, at }) =>
    changed(context, task, (given) => ({ ...given, handedInAt: at.toString() })),
  ),
  recordAccepted: record("accept-task", (context, { payload: { task }, at }) =>
    changed(context, task, (given) => ({ ...given, acceptedAt: at.toString() })),
  ),
  recordDemand: record("demand-task", (context, { payload: { task }, at }) =>
    changed(context, task, (given) => ({ ...given, demandedAt: [...(given.demandedAt ?? []), at.toString()] })),
  ),
};
