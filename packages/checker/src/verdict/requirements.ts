import type { AnyCondition } from "@nastavnik/core";
import type { CheckFinding } from "../model/finding.ts";
import type { Exploration } from "../space/exploration.ts";
import type { Met } from "../space/explored.ts";
import type { Story } from "../story/story.ts";
import { storyOf } from "../story/tell.ts";
import type { GuardRecord, Verdicts } from "./guard-log.ts";

/** The verdict on a condition by those on its requirements; `undefined` where it is off. */
function judged(
  condition: AnyCondition,
  verdictOf: (id: AnyCondition) => "met" | "unmet" | "off",
): boolean | undefined {
  if (condition.kind === "requirement") {
    const verdict = verdictOf(condition);
    return verdict === "off" ? undefined : verdict === "met";
  }
  const parts = condition.of.map((part) => judged(part, verdictOf)).filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  if (condition.kind === "all") return parts.every(Boolean);
  return condition.kind === "any" ? parts.some(Boolean) : !parts.some(Boolean);
}

function verdictWithout({ condition, requirements }: GuardRecord, verdicts: Verdicts, without?: number): boolean {
  const at = new Map<AnyCondition, number>(requirements.map((each, index) => [each, index]));
  return (
    judged(condition, (each) => {
      const index = at.get(each) as number;
      return index === without ? "off" : (verdicts[index] as "met" | "unmet" | "off");
    }) ?? true
  );
}

/** Which requirement, by index, follows from this one whenever both are asked, and is unmet at times. */
function impliedBy(all: readonly Verdicts[], one: number, other: number): boolean {
  let isUnmet = false;
  let differs = false;
  for (const verdicts of all) {
    const [a, b] = [verdicts[one], verdicts[other]];
    if (a === "off" || b === "off") continue;
    if (a === "met" && b === "unmet") return false;
    isUnmet ||= b === "unmet";
    differs ||= a !== b;
  }
  return isUnmet && differs;
}

/** What of a guard's requirements never matters, always refuses, or follows from another. */
function verdictsOf(worlds: readonly Exploration[], record: GuardRecord): readonly CheckFinding[] {
  const { requirements, workflow, condition } = record;
  const seen = worlds.flatMap((world) =>
    [...(world.log.guards.get(condition)?.seen.values() ?? [])].map((each) => ({ ...each, world })),
  );
  const told = ({ world, met }: { readonly world: Exploration; readonly met: Met }): Story =>
    storyOf(world.explored, met, world.given);
  const all = seen.map(({ verdicts }) => verdicts);
  const title = worlds[0]?.explored.space.definitions.find((each) => each.workflow.id === workflow)?.workflow.title;
  const context = { ru: `«${condition.title.ru}» («${title?.ru}»)`, en: `“${condition.title.en}” (“${title?.en}”)` };
  return requirements.flatMap((requirement, index): readonly CheckFinding[] => {
    const asked = seen.filter(({ verdicts }) => verdicts[index] !== "off");
    if (asked.length === 0) return [];
    const place = `${workflow}.${condition.id}: ${requirement.id}`;
    const unmet = asked.find(({ verdicts }) => verdicts[index] === "unmet");
    if (unmet !== undefined && asked.every(({ verdicts }) => verdicts[index] === "unmet")) {
      return [
        {
          code: "always-refuses",
          weight: "note",
          place,
          text: {
            ru: `Всегда отказывает: ${requirement.title.ru}, где решают ${context.ru}`,
            en: `It always refuses: ${requirement.title.en}, asked for ${context.en}`,
          },
          story: told(unmet),
        },
      ];
    }
    const decides = seen.some(
      ({ verdicts }) => verdictWithout(record, verdicts) !== verdictWithout(record, verdicts, index),
    );
    if (decides) return [];
    const from = requirements.findIndex((_other, other) => other !== index && impliedBy(all, other, index));
    const source = requirements[from];
    if (source !== undefined) {
      return [
        {
          code: "implied-requirement",
          weight: "note",
          place: `${place} ← ${source.id}`,
          text: {
            ru: `${requirement.title.ru} — это следует из другого: ${source.title.ru}, где решают ${context.ru}`,
            en: `${requirement.title.en} — this follows from another: ${source.title.en}, asked for ${context.en}`,
          },
          ...(unmet === undefined ? undefined : { story: told(unmet) }),
        },
      ];
    }
    return [
      {
        code: "never-decides",
        weight: "note",
        place,
        text: {
          ru: `Ничего не решает: ${requirement.title.ru}, где решают ${context.ru}`,
          en: `It never decides: ${requirement.title.en}, asked for ${context.en}`,
        },
      },
    ];
  });
}

/** Requirements that never decide, always refuse, or are implied by another of the same guard, in any of these worlds. */
export function requirementVerdicts(worlds: readonly Exploration[]): readonly CheckFinding[] {
  const records = new Map(worlds.flatMap(({ log }) => [...log.guards]));
  return [...records.values()].flatMap((record) => verdictsOf(worlds, record));
}
