import type { Text, Words } from "@nastavnik/core";
import {
  endingReasons,
  formTitle,
  meetingKinds,
  mentoringForms,
  monitoringParts,
  participantKinds,
} from "@nastavnik/core/target-model";

/** Words for the identifiers that contexts of the target model hold, by what they name. */
export interface Labels {
  readonly form: (id: string) => Text;
  /** Kind of a participant. */
  readonly kind: (id: string) => Text;
  readonly meeting: (id: string) => Text;
  readonly monitoringPart: (id: string) => Text;
  /** Why a unit, a term in it, or somebody's taking part ended. */
  readonly reason: (id: string) => Text;
  /** What a rule of notifications tells of. */
  readonly rule: (id: string) => Text;
  /** What mentees ask for; a school names these itself. */
  readonly subject: (id: string) => Text;
  /** Words of the organisation's own, by identifier. */
  readonly own: Words;
}

const otherReason: Text = { ru: "причина организации", en: "a reason of the organisation's own" };

function find(words: Words, id: string): Text | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}

/** @param own - an organisation's own words, which come before those of the target model */
export function labelsWith(own: Words = {}): Labels {
  const among =
    (listed: Words, other: (id: string) => Text) =>
    (id: string): Text =>
      find(own, id) ?? find(listed, id) ?? other(id);
  const itself = (id: string): Text => ({ ru: id, en: id });
  return {
    form: among(mentoringForms, formTitle),
    kind: among(participantKinds, itself),
    meeting: among(meetingKinds, itself),
    monitoringPart: among(monitoringParts, itself),
    reason: among(endingReasons, () => otherReason),
    rule: among({}, itself),
    subject: among({}, itself),
    own,
  };
}
