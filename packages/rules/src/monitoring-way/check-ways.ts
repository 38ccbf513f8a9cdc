import type { Text } from "@nastavnik/core";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { builtInWays } from "./built-in-ways.ts";
import { type ChosenWays, chosenWays, type MonitoringWay } from "./monitoring-way.ts";

/** A chosen way with the documents that it has and lacks; it was used if it lacks none. */
export interface WayStanding {
  readonly way: string;
  readonly title: Text;
  readonly clause?: string;
  readonly references: readonly string[];
  readonly lacks: readonly Text[];
}

function standing(way: MonitoringWay, { documents }: ChosenWays): WayStanding {
  const own = documents.filter((one) => one.way === way.id);
  const found = way.documents.map((needed) => ({
    needed,
    references: own
      .filter((one) => one.document === needed.id && (needed.by === undefined || needed.by === one.by))
      .map((one) => one.reference),
  }));
  return {
    way: way.id,
    title: way.title,
    ...(way.clause !== undefined && { clause: way.clause }),
    references: found.flatMap(({ references }) => references),
    lacks: found.filter(({ references }) => references.length === 0).map(({ needed }) => needed.title),
  };
}

/** How far each chosen way of monitoring was used, in the order of the choice. */
export function checkWays(
  data: unknown,
  shipped: readonly MonitoringWay[] = builtInWays,
): Checked<readonly WayStanding[]> {
  const shape = checkShape(chosenWays, data);
  if (!shape.ok) return shape;
  const chosen = shape.value;
  const known = new Map([...shipped, ...chosen.own].map((way) => [way.id, way]));
  const problems: Problem[] = [];
  const expected = { ru: "способ мониторинга из списка или собственный", en: "a way of monitoring, shipped or own" };
  const chosenWay = { ru: "выбранный способ мониторинга", en: "a chosen way of monitoring" };
  const document = { ru: "документ этого способа", en: "a document of this way" };
  chosen.own.forEach((way, index) => {
    if (shipped.some((one) => one.id === way.id)) {
      const text = {
        ru: `ожидается собственный способ с новым обозначением; получено «${way.id}»`,
        en: `expected an own way with a new identifier, met "${way.id}"`,
      };
      problems.push({ code: "repeated", path: ["own", index, "id"], text });
    }
  });
  chosen.ways.forEach((id, index) => {
    if (!known.has(id)) problems.push(unknownName("unknown-indicator", ["ways", index], expected, id, known.keys()));
  });
  chosen.documents.forEach((one, index) => {
    const path = ["documents", index];
    const ids = known.get(one.way)?.documents.map((needed) => needed.id) ?? [];
    if (!chosen.ways.includes(one.way)) {
      problems.push(unknownName("unknown-indicator", [...path, "way"], chosenWay, one.way, chosen.ways));
    } else if (!ids.includes(one.document)) {
      problems.push(unknownName("unknown-indicator", [...path, "document"], document, one.document, ids));
    }
  });
  if (problems.length > 0) return { ok: false, problems };
  const ways = [...new Set(chosen.ways)].flatMap((id) => known.get(id) ?? []);
  return { ok: true, value: ways.map((way) => standing(way, chosen)) };
}
