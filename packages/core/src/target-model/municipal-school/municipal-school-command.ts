import { commandFor } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";

/** Declares a command of the `municipal-school` workflow. */
export const municipalSchoolCommand: ReturnType<typeof commandFor<MunicipalSchoolContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<MunicipalSchoolContext>, ...definition });
