import type { Text } from "@nastavnik/core";
import { type LifecycleStage, lifecycleStages } from "../lifecycle-stages.ts";

/** What a stage of the organisation's own may come before: a stage of the lifecycle, or the review. */
export type Following = LifecycleStage | "review";

/** Stages that an organisation may pass over; results are gathered in whatever it calls the last one. */
export type Passable = Exclude<LifecycleStage, "completion">;

/** The stages of the lifecycle in their order. */
export const stageOrder = Object.keys(lifecycleStages) as readonly LifecycleStage[];

/** Everything that stages of the organisation's own may come before, in its order. */
export const followings: readonly Following[] = [...stageOrder, "review"];

/** What comes after a stage of the lifecycle. */
export function afterStage(stage: LifecycleStage): Following {
  return followings[followings.indexOf(stage) + 1] ?? "review";
}

/** The state in which the organisation's own stages run that come before something. */
export const gapBefore = <Next extends Following>(next: Next): `before-${Next}` => `before-${next}`;

/** Name of one of these states. */
export type Gap = `before-${Following}`;

/** Where stages of the organisation's own are, said of what they come before. */
export function placeBefore(next: Following): Text {
  if (next === "review") return { ru: "перед подведением итогов", en: "before the review" };
  const { ru, en } = lifecycleStages[next];
  return { ru: `перед этапом «${ru}»`, en: `before “${en}”` };
}

/** Labels of the states in which stages of the organisation's own run; its regulation has their titles. */
export const gapStates: Readonly<Record<string, Text>> = Object.fromEntries(
  followings.map((next) => {
    const { ru, en } = placeBefore(next);
    return [gapBefore(next), { ru: `Свой этап организации ${ru}`, en: `Own stage ${en}` }];
  }),
);
