import type { CommandSubject, Relation } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";
import type { coverages } from "./coverage.ts";

type Given = {
  readonly kind?: string;
  readonly covers?: keyof typeof coverages;
  readonly outsideEvents?: number | undefined;
};

/** Asks the engine to assess by the rules whom the control has covered and what it counts, under the name `control`. */
export function controlRelation({ payload }: CommandSubject<Partial<UnitContext>, Given>): Record<string, Relation> {
  const { kind, covers, outsideEvents } = payload;
  if (kind === undefined || covers === undefined) return {};
  const data = { kind, covers, ...(outsideEvents !== undefined && { outsideEvents }) };
  return { control: { assessed: "covered-control", data } };
}
