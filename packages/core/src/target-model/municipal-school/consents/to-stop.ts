import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

/** Whether somebody's data are to be processed no longer, and still are. */
export function isToStop({ consents, stopped }: MunicipalSchoolContext, person: string): boolean {
  return consents[person]?.["personal-data"]?.withdrawnAt !== undefined && !stopped.includes(person);
}

/** Everybody whose data are to be processed no longer, with the instant of the withdrawal, the earliest first. */
export function allToStop(context: MunicipalSchoolContext): readonly (readonly [person: string, since: string])[] {
  return Object.entries(context.consents)
    .flatMap(([person, given]): (readonly [string, string])[] => {
      const since = given["personal-data"]?.withdrawnAt;
      return since === undefined || context.stopped.includes(person) ? [] : [[person, since]];
    })
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1));
}
