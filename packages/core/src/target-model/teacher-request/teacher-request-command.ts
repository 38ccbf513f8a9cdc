import { commandFor } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";

/** Declares a command of the `teacher-request` workflow. */
export const teacherRequestCommand: ReturnType<typeof commandFor<TeacherRequestContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<TeacherRequestContext>, ...definition });
