import { isJsonObject, type JsonObject, type JsonValue, type Regulation, type Text } from "@nastavnik/core";
import { isOwnEntry } from "@nastavnik/core/regulation";
import { type LifecycleStage, lifecycleStages } from "../lifecycle-stages.ts";
import { type Following, followings, gapBefore, stageOrder } from "./gap.ts";

/** A stage that an organisation's programme has. */
export interface ListedStage {
  readonly id: string;
  readonly title: Text;
  /** Whether it is one of the lifecycle, with its own place in the chart. */
  readonly isKnown: boolean;
  /** Days of each year for which it is planned: month and day, such as `10-01`. */
  readonly window?: { readonly from: string; readonly to: string };
}

/** Whether it is a stage of the lifecycle. */
export const isLifecycleStage = (id: string): id is LifecycleStage => Object.hasOwn(lifecycleStages, id);

function windowOf(entry: JsonObject): Pick<ListedStage, "window"> {
  const { window } = entry;
  if (window === undefined || !isJsonObject(window)) return {};
  const { from, to } = window;
  return typeof from === "string" && typeof to === "string" ? { window: { from, to } } : {};
}

function listedIn(value: JsonValue | undefined): readonly ListedStage[] {
  if (!Array.isArray(value)) {
    return stageOrder.map((id) => ({ id, title: lifecycleStages[id], isKnown: true }));
  }
  return (value as readonly JsonValue[]).flatMap((each): ListedStage[] => {
    if (typeof each === "string") {
      return isLifecycleStage(each) ? [{ id: each, title: lifecycleStages[each], isKnown: true }] : [];
    }
    if (!isOwnEntry(each)) return [];
    return [{ id: each.id, title: each.title, isKnown: isLifecycleStage(each.id), ...windowOf(each) }];
  });
}

const read = new WeakMap<Regulation, readonly ListedStage[]>();

/** The stages of an organisation's programme in their order: those of the lifecycle where it lists none of its own. */
export function stagesIn(regulation: Regulation): readonly ListedStage[] {
  const found = read.get(regulation) ?? listedIn(regulation.value("programme.stages"));
  read.set(regulation, found);
  return found;
}

/** Whether the organisation's programme has a stage of the lifecycle. */
export function hasStage(regulation: Regulation, stage: LifecycleStage): boolean {
  return stagesIn(regulation).some(({ id }) => id === stage);
}

/** The stages of the organisation's own that come right before something; none before a stage that it has not. */
export function ownStagesBefore(regulation: Regulation, next: Following): readonly ListedStage[] {
  const stages = stagesIn(regulation);
  const end = next === "review" ? stages.length : stages.findIndex(({ id }) => id === next);
  if (end < 0) return [];
  const begin = stages.findLastIndex(({ isKnown }, index) => isKnown && index < end) + 1;
  return stages.slice(begin, end);
}

/** The stage of the lifecycle in which is asked what a stage asks for at its end: itself, or the next one that there is. */
export function askedIn(regulation: Regulation, stage: LifecycleStage): LifecycleStage | undefined {
  return stageOrder.slice(stageOrder.indexOf(stage)).find((each) => hasStage(regulation, each));
}

/** What a programme has done of its own stages is noted under this name. */
export const stageMark = (id: string): string => `stage:${id}`;

type Done = { readonly done: Readonly<Record<string, string>> };

/** The first of the organisation's own stages before something that is not over in this cycle. */
export function ownStageNow(regulation: Regulation, next: Following, { done }: Done): ListedStage | undefined {
  return ownStagesBefore(regulation, next).find(({ id }) => done[stageMark(id)] === undefined);
}

/** Which stage a programme is in, as its organisation calls it; `undefined` where it is in no stage. */
export function stageOf(regulation: Regulation, state: string, context: Done): ListedStage | undefined {
  const next = followings.find((each) => gapBefore(each) === state);
  if (next !== undefined) return ownStageNow(regulation, next, context);
  return stagesIn(regulation).find(({ id, isKnown }) => isKnown && id === state);
}

/** The states in which a programme is in stages of the organisation's own or in stages that it has renamed, in its words. */
export function stageTitles(regulation: Regulation): Readonly<Record<string, Text>> {
  if (regulation.value("programme.stages") === undefined) return {};
  const known = stagesIn(regulation).filter(({ isKnown }) => isKnown);
  const own = followings.flatMap((next) => {
    const stages = ownStagesBefore(regulation, next);
    if (stages.length === 0) return [];
    const title = {
      ru: stages.map(({ title: { ru } }) => ru).join("; "),
      en: stages.map(({ title: { en } }) => en).join("; "),
    };
    return [[gapBefore(next), title] as const];
  });
  return Object.fromEntries([...known.map(({ id, title }) => [id, title] as const), ...own]);
}
