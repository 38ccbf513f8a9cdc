import type { Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { untilEffect } from "./notice.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const leavingDelays = {
  resignation: ({ context, event }: { readonly context: UnitContext; readonly event: UnitOccasion }) =>
    untilEffect(context, event),
};

/** How it is told that a term of this theme has passed. */
export const leavingTimers = {
  resignation: {
    told: {
      ru: "Заявление наставника вступило в силу: срок прошёл без решения руководителя",
      en: "The mentor's resignation has taken effect: the term is over without the head's decision",
    },
    kind: "trouble",
  },
} as const satisfies Record<keyof typeof leavingDelays, Happening<HappeningKind>>;
