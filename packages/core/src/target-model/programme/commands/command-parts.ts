import { z } from "zod";
import { refusalText } from "../../../text/refusal-text.ts";
import type { CommandSubject } from "../../../workflow/workflow.ts";
import type { Relation } from "../../../world/world.ts";

/** An identifier of an instance, a form or a document. */
export const id = z.string().min(1);

const date = z.iso.date();

/** Period of a programme: first and last day. */
export const period = z
  .strictObject({ from: date, to: date })
  .refine(
    ({ from, to }) => from <= to,
    refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end not before the beginning" }),
  );

/** Who leads the programme in the school (section F). */
export const leaders = ["coordinator", "curator"] as const;
/** Who leads it together with the administration, which takes part in stages 1 and 5 to 7. */
export const management = [...leaders, "administration", "deputy-head", "head"] as const;
/** Who publishes on the site (section F). */
export const publishers = [...leaders, "administration", "head"] as const;

/** Everybody in the registries and every unit of the programme. */
export function members({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return {
    participants: { workflow: "participant", parent: instance.id },
    units: { workflow: "unit", parent: instance.id },
  };
}
