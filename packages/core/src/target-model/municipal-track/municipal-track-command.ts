import { commandFor } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";

/** Declares a command of the `municipal-track` workflow. */
export const municipalTrackCommand: ReturnType<typeof commandFor<MunicipalTrackContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<MunicipalTrackContext>, ...definition });
