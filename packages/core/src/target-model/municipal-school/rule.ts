import { requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { MunicipalSchoolOccasion } from "./municipal-school-commands.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";

/** A requirement of the `municipal-school` workflow. */
export const rule = requirement<MunicipalSchoolContext, MunicipalSchoolOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<MunicipalSchoolOccasion>();
