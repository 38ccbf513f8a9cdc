import type { CommandSubject, Relation } from "@nastavnik/core";
import { listed } from "../../regulation/listed.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { ofCycle } from "../programme-regulation.ts";

/** Asks the engine whether the ways of monitoring that the cycle's regulation has chosen were used, under the name `ways`. */
export function programmeWaysRelation({
  context,
}: CommandSubject<Partial<ProgrammeContext>>): Record<string, Relation> {
  const ways = listed(ofCycle({ context })?.value("completion.monitoringWays"));
  if (ways.length === 0) return {};
  const documents = (context.monitoringDocuments ?? []).filter(({ way }) => ways.includes(way));
  return { ways: { assessed: "monitoring-ways", data: { ways, documents } } };
}
