import { commandFor, type CommandSubject, type Relation } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import { programmeRelation } from "../programme/programme-regulation.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { AgreementContext } from "./agreement-context.ts";

/** Declares a command of the `agreement` workflow. */
export const agreementCommand: ReturnType<typeof commandFor<AgreementContext, HappeningKind>> = (definition) => ({
  occurs: lateEntry<AgreementContext>,
  ...definition,
});

/** The programme and the unit of an agreement, which every command and every timer looks at. */
export function agreementRelations(subject: CommandSubject): Record<string, Relation> {
  const unit = subject.context["unit"] ?? subject.payload["unit"];
  return {
    ...programmeRelation(subject),
    ...(typeof unit === "string" ? { unit: { workflow: "unit", id: unit } } : {}),
  };
}
