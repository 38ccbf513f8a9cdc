import { requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { MunicipalTrackOccasion } from "./municipal-track-commands.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";

/** A requirement of the `municipal-track` workflow. */
export const rule = requirement<MunicipalTrackContext, MunicipalTrackOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<MunicipalTrackOccasion>();
