import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { mentoringFormats } from "../../vocabulary/mentoring-formats.ts";
import { deliveryModes } from "./delivery-mode.ts";
import { programmeKinds } from "./programme-kind.ts";

/** What the document of a personalised programme says; texts that may name people come as its note. */
export const programmeContent = {
  kind: oneOf(programmeKinds).default("plain"),
  /** The form that the organisation has set, pinned by its version. */
  template: z.strictObject({ id, version: id }).optional(),
  /** Goals, each one of the organisation's regulation, by their identifiers there. */
  goals: z.array(id).default([]),
  /** Tasks, each with the goal that it serves. */
  tasks: z.array(z.strictObject({ task: id, goal: id })).default([]),
  roleModel: id.optional(),
  deliveryMode: openTo(deliveryModes, "personalProgramme.deliveryModes").optional(),
  format: openTo(mentoringFormats, "forms.formats").optional(),
  /** First and last day of the work. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  /** Number of the document that describes the project's product. */
  product: id.optional(),
  /** Number of the document that describes the resource of a network project's partners. */
  resource: id.optional(),
};
