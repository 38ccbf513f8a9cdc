import type { z } from "zod";
import type { ProgrammeContent } from "../personal-programme-context.ts";
import type { programmeContent } from "./content.ts";

type Given = z.output<z.ZodObject<typeof programmeContent>>;

/** What a command says of the document, with `undefined` for what it leaves blank. */
export function givenContent(given: Given) {
  const { kind, template, goals, tasks, roleModel, deliveryMode, format, period, product, resource } = given;
  return { kind, template, goals, tasks, roleModel, deliveryMode, format, period, product, resource };
}

/** The document that a command or a context holds, without what is blank. */
export function contentIn(of: Given | ProgrammeContent): ProgrammeContent {
  const { kind, template, goals, tasks, roleModel, deliveryMode, format, period, product, resource } = of;
  return {
    kind,
    goals,
    tasks,
    period,
    ...(template && { template }),
    ...(roleModel !== undefined && { roleModel }),
    ...(deliveryMode && { deliveryMode }),
    ...(format && { format }),
    ...(product !== undefined && { product }),
    ...(resource !== undefined && { resource }),
  };
}
