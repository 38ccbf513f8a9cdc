import type { EffectDefinition } from "@nastavnik/core";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { programmeDeadlines } from "./next-deadline.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  askForBeginning: {
    label: { ru: "Пора начать работу по программе", en: "It is time to begin the work by the programme" },
    data: ({ unit, mentor, period: { from } }) => ({ unit, mentor, since: from }),
  },
  askForCompletion: {
    label: {
      ru: "Срок программы закончился: продлить или завершить",
      en: "The term of the programme is over: to be extended, or completed",
    },
    data: ({ unit, mentor, period: { to } }) => ({ unit, mentor, until: to }),
  },
  remindOfDeadline: {
    label: { ru: "Прошёл срок строки плана или задания", en: "A row of a plan or a task is overdue" },
    data: (context, { at, world }) => {
      const today = world.calendar.dateOf(at).toString();
      const overdue = programmeDeadlines(context).filter(({ day }) => day < today);
      return { unit: context.unit, mentor: context.mentor, overdue: overdue.map(({ name }) => name) };
    },
  },
} as const satisfies Record<string, EffectDefinition<PersonalProgrammeContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = {
  askForBeginning: () => {},
  askForCompletion: () => {},
  remindOfDeadline: () => {},
} as const satisfies Record<keyof typeof termEffects, () => void>;
