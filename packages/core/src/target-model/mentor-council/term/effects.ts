import type { EffectDefinition } from "@nastavnik/core";
import type { MentorCouncilContext } from "../mentor-council-context.ts";
import { councilDeadlines } from "./next-deadline.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  remindOfDeadline: {
    label: {
      ru: "Прошёл срок заседания или поручения совета",
      en: "The day of a sitting or of what was asked has passed",
    },
    data: (context, { at, world }) => {
      const today = world.calendar.dateOf(at).toString();
      const overdue = councilDeadlines(context).filter(({ day }) => day < today);
      return { chair: context.chair, overdue: overdue.map(({ name }) => name) };
    },
  },
} as const satisfies Record<string, EffectDefinition<MentorCouncilContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = { remindOfDeadline: () => {} } as const satisfies Record<
  keyof typeof termEffects,
  () => void
>;
