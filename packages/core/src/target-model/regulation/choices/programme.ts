import { type JsonValue, oneOf, type Text } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { interruptionGrounds } from "../../programme/interruption/interruption-ground.ts";
import { interruptionStates } from "../../programme/interruption/states.ts";
import { lifecycleStages } from "../../programme/lifecycle-stages.ts";
import { packagingStates } from "../../programme/packaging/states.ts";
import { reviewStates } from "../../programme/review/states.ts";
import { revisionStates } from "../../programme/revision/states.ts";
import { monthDay, open, ownEntry, ownId } from "../choice-shapes.ts";
import { listed } from "../listed.ts";

const known = Object.keys(lifecycleStages);

const taken = Object.keys({ ...reviewStates, ...packagingStates, ...revisionStates, ...interruptionStates });

const ownStage = ownEntry.extend({
  window: z
    .strictObject({ from: monthDay, to: monthDay })
    .exactOptional()
    .describe("Days of each year for which it is planned, month and day: 10-01"),
});

/** What can only be done in a stage, by the choice that asks for it. */
const needed = [
  ["registries.afterPreparation", "preparation"],
  ["pairing.groupMeeting", "pairing"],
  ["pairing.preferences", "pairing"],
] as const;

const misfit = (ru: string, en: string): Text => ({ ru, en });

function stagesFit(value: JsonValue, choices: Readonly<Record<string, JsonValue>>): Text | undefined {
  const ids = listed(value);
  const met = ids.join(", ");
  const places = ids.flatMap((id) => (known.includes(id) ? [known.indexOf(id)] : []));
  const isInOrder = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);
  if (!isInOrder || new Set(ids).size !== ids.length) {
    return misfit(
      `ожидается каждый этап один раз, общеизвестные по порядку (${known.join(", ")}); получено: ${met}`,
      `expected each stage once, the known ones in their order (${known.join(", ")}); met: ${met}`,
    );
  }
  const other = ids.find((id) => taken.includes(id) || id.startsWith("before-"));
  if (other !== undefined) {
    return misfit(
      `ожидается для своего этапа другой идентификатор, этот занят; получено: ${other}`,
      `expected another identifier for the own stage, this one is taken; met: ${other}`,
    );
  }
  if (!ids.includes("completion")) {
    return misfit(
      `ожидается этап completion: в нём собирают итоги, назвать его можно по-своему; получено: ${met}`,
      `expected the stage completion, in which results are gathered, by whatever title; met: ${met}`,
    );
  }
  const begun = ids.findIndex((id) => id === "working" || id === "completion");
  if (begun === 0) {
    return misfit(
      `ожидается хотя бы один этап до начала работы пар, чтобы было когда спланировать показатели; получено: ${met}`,
      `expected at least one stage before units work, in which indicators are planned; met: ${met}`,
    );
  }
  const lacking = needed.find(([path, stage]) => choices[path] !== undefined && !ids.includes(stage));
  if (lacking === undefined) return undefined;
  return misfit(
    `ожидается этап ${lacking[1]}, раз выбрано ${lacking[0]}; получено: ${met}`,
    `expected the stage ${lacking[1]}, since ${lacking[0]} is chosen; met: ${met}`,
  );
}

const stages: Choice = {
  title: { ru: "Этапы программы по порядку", en: "Stages of a programme, in their order" },
  names: { words: lifecycleStages },
  schema: z.array(z.union([oneOf(lifecycleStages), ownId, ownStage])).min(1),
  fits: stagesFit,
};

/** Choices about the course of a programme. */
export const programmeChoices = {
  "programme.stages": stages,
  "programme.interruptionGrounds": open(
    interruptionGrounds,
    "Основания приостановки и прекращения программы",
    "Grounds of suspending and cancelling a programme",
  ),
};
