import type { JsonValue } from "@nastavnik/core";
import { type ChoicePath, regulationChoices } from "./choices.ts";

/** Names under which files of before there were regulations set what are choices now. */
export const formerSettings = {
  "only-appointed": "offices.onlyAppointed",
  "curator-is-no-party": "offices.curatorIsNoParty",
  "reply-days": "pairing.replyDays",
  "meeting-silence-days": "unit.silenceDays",
  "processing-stop-days": "data.stopWithinDays",
  "refusal-notice-days": "unit.refusalNoticeDays",
  "resignation-notice-days": "unit.resignationNoticeDays",
  "clearance-notice-days": "mentors.clearanceNoticeDays",
  "order-wait-days": "pairing.orderWaitDays",
  "program-forms": "documents.programmeForms",
  "mentors-listed": "registries.mentorsFirst",
  "selected-mentors-prepared": "mentors.allPrepared",
  "every-mentee-settled": "pairing.everybodySettled",
  "units-closed": "completion.unitsEnded",
  "indicators-complete-for-revision": "review.completeBeforeRevision",
  "lower-level-first": "practice.levelsInOrder",
  "programme-prepared": "registries.afterPreparation",
  "minimum-age": "mentees.minimumAge",
  "intake-answered": "registries.questionnaireFirst",
  "information-after-consent": "mentees.informationAfterConsent",
  "form-chosen-by-programme": "mentors.formsOfProgramme",
  "mentees-per-mentor": "mentors.menteesAtMost",
  "negligence-recorded": "unit.removalRecord",
  "term-begins-in-programme": "unit.withinProgramme",
} as const satisfies Record<string, ChoicePath>;

/** Every name by which a setting may mean a choice. */
export const settingNames: readonly string[] = [...Object.keys(regulationChoices), ...Object.keys(formerSettings)];

/** Single choices over those of a regulation, as a school-year file sets them. */
export interface Settings {
  /** What is not chosen. */
  readonly off?: readonly string[] | undefined;
  /** Other values. */
  readonly parameters?: Readonly<Record<string, JsonValue | undefined>> | undefined;
}

/** The choice that a setting means: by its path, or by its former name; `undefined` where there is none. */
export function choiceOfSetting(name: string): ChoicePath | undefined {
  if (Object.hasOwn(regulationChoices, name)) return name as ChoicePath;
  return Object.hasOwn(formerSettings, name) ? formerSettings[name as keyof typeof formerSettings] : undefined;
}

/** Settings as values of choices; what names no choice is left out. */
export function changesOf({ off = [], parameters = {} }: Settings): Readonly<Record<string, JsonValue>> {
  const changes: Record<string, JsonValue> = {};
  for (const name of off) {
    const path = choiceOfSetting(name);
    if (path !== undefined) changes[path] = null;
  }
  for (const [name, value] of Object.entries(parameters)) {
    const path = choiceOfSetting(name);
    if (path !== undefined && value !== undefined) changes[path] = value;
  }
  return changes;
}
