import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { targetGroups } from "../../municipal-school/vocabulary/target-group.ts";
import { bySubmitters } from "../teacher-request-acts.ts";
import { teacherRequestCommand } from "../teacher-request-command.ts";
import { worded } from "../teacher-request-notes.ts";
import { requestSources } from "./request-source.ts";

/** Commands of this theme. */
export const submittingCommands = {
  submit: teacherRequestCommand({
    label: { ru: "Внести запрос педагога в банк данных", en: "Put a teacher's request into the data bank" },
    told: { ru: "Запрос педагога внесён в муниципальный банк данных", en: "A request was put into the data bank" },
    kind: "registry",
    payload: z.strictObject({
      person: id,
      organisation: id,
      group: openTo(targetGroups, "municipalSchool.targetGroups"),
      /** Years of work; where the group begins at some. */
      experience: z.int().min(0).max(80).optional(),
      topics: z.array(id).min(1),
      source: oneOf(requestSources),
      /** The survey that has shown it. */
      survey: id.optional(),
      /** Number of the teacher's consent to the processing of personal data, a document of its own. */
      consent: id,
    }),
    notes: worded,
    about: ({ payload: { person } }) => [person],
    by: bySubmitters,
  }),
};
