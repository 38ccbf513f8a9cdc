import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { TeacherRequestOccasion } from "./teacher-request-commands.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";

/** Makes what the `teacher-request` machine writes down after a command. */
export const record = recorderOfWhatHappened<TeacherRequestContext, TeacherRequestOccasion>();
