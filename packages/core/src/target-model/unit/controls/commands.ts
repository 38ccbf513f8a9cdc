import { asksFor } from "../../regulation/asks-for.ts";
import { unitKeeps } from "../programme-of-its-own/unit-keeps.ts";
import { byCurator } from "../unit-acts.ts";
import { evidenceKinds } from "./evidence-kind.ts";
import { controlRelation } from "./control-relation.ts";
import { coverages } from "./coverage.ts";
import { controlKinds } from "./control-kind.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { members, unitCommand } from "../unit-command.ts";

const currentIsAsked = asksFor("unit.currentControlBy", "unit.controlEvidence", ["unit.closing", "current-control"]);

/** Commands of this theme. */
export const controlsCommands = {
  "carry-out-control": unitCommand({
    label: { ru: "Провести контроль", en: "Carry out a control" },
    told: { ru: "Контроль", en: "Control" },
    kind: "control",
    isAsked: (regulation) => unitKeeps.controls(regulation) || currentIsAsked(regulation),
    payload: z.strictObject({
      kind: openTo(controlKinds, "unit.controls"),
      /** Whose satisfaction was asked. */
      covers: oneOf(coverages),
      evidence: z.array(openTo(evidenceKinds, "unit.controlEvidence")).min(1),
      /** Events outside the organisation in which the mentee took part. */
      outsideEvents: z.int().min(0).optional(),
    }),
    by: byCurator,
    relations: (subject) => ({ ...members(subject.context), ...controlRelation(subject) }),
  }),
};
