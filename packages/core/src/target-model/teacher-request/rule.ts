import { requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { TeacherRequestOccasion } from "./teacher-request-commands.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";

/** A requirement of the `teacher-request` workflow. */
export const rule = requirement<TeacherRequestContext, TeacherRequestOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<TeacherRequestOccasion>();
