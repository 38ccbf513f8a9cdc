import { z } from "zod";
import type { CommandSubject } from "../../../workflow/workflow.ts";
import type { Relation } from "../../../world/world.ts";

/** An identifier of an instance, a form or a document. */
export const id = z.string().min(1);

/** Consents of a participant (B.5); each is a document of its own. */
export const consentKinds = ["personal-data", "duty", "publication"] as const;

/** Who leads the programme in the school (section F). */
export const leaders = ["coordinator", "curator"] as const;
/** Who keeps the registries (section F). */
export const registrars = [...leaders, "teacher"] as const;
/** Who speaks for the participant. */
export const selves = ["mentor", "mentee", "guardian"] as const;

/** The personal data of the participant: the age decides who signs. */
export function person({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { person: { personalDataOf: instance.id } };
}
