import type { CommandSubject, JsonObject, Relation } from "@nastavnik/core";
import type { z } from "zod";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import type { controlMeasures } from "./control-measures.ts";

type Measured = Partial<z.output<z.ZodObject<typeof controlMeasures>>>;

/** Asks the engine to assess the control by the rules, under the name `control`. */
export function controlRelation({
  context,
  payload,
}: CommandSubject<Partial<PersonalProgrammeContext>, Measured & JsonObject>): Record<string, Relation> {
  const { kind, scale, satisfaction, wellbeing, products, outsideEvents, evidence } = payload;
  const { mentor, mentees = [], monitoring } = context;
  if (kind === undefined || mentor === undefined || monitoring === undefined) return {};
  return {
    control: {
      assessed: "control",
      data: {
        control: {
          kind,
          participants: [mentor, ...mentees],
          ...(scale && { scale }),
          ...(satisfaction && { satisfaction }),
          ...(wellbeing && { wellbeing }),
          ...(products && { products }),
          ...(outsideEvents !== undefined && { outsideEvents }),
          ...(evidence && { evidence }),
        },
        evidence: monitoring.evidence,
      },
    },
  };
}
