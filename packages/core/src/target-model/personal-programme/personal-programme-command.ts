import { commandFor } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";

/** Declares a command of the `personal-programme` workflow. */
export const personalProgrammeCommand: ReturnType<typeof commandFor<PersonalProgrammeContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<PersonalProgrammeContext>, ...definition });
