import { z } from "zod";
import { refusalText } from "../../../text/refusal-text.ts";
import { commandFor } from "../../../workflow/define-command.ts";
import type { CommandSubject } from "../../../workflow/workflow.ts";
import type { Relation } from "../../../world/world.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { ProgrammeContext } from "../programme-context.ts";

/** Declares a command of the `programme` workflow. */
export const programmeCommand = commandFor<ProgrammeContext, HappeningKind>();

const date = z.iso.date();

/** Period of a programme: first and last day. */
export const period = z
  .strictObject({ from: date, to: date })
  .refine(
    ({ from, to }) => from <= to,
    refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end not before the beginning" }),
  );

/** Everybody in the registries and every unit of the programme. */
export function members({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return {
    participants: { workflow: "participant", parent: instance.id },
    units: { workflow: "unit", parent: instance.id },
  };
}
