import type { Text } from "@nastavnik/core";
import { menteeCategories } from "../participant/registry/mentee-category.ts";
import { informationSources } from "../participant/third-parties/information-source.ts";
import { annexes } from "../programme/orders/annex.ts";
import { orderKinds } from "../programme/orders/order-kind.ts";
import { regulationChoices } from "../regulation/choices.ts";
import { roles } from "../role/roles.ts";
import { controlKinds } from "../unit/controls/control-kind.ts";
import { evidenceKinds } from "../unit/controls/evidence-kind.ts";
import { mentoringForms } from "../vocabulary/mentoring-forms.ts";

type Words = Readonly<Record<string, Text>>;

const groups: Words = { student: { ru: "обучающиеся", en: "students" }, teacher: { ru: "педагоги", en: "teachers" } };

const term: Words = { atLeast: { ru: "не менее", en: "at least" }, atMost: { ru: "не более", en: "at most" } };

/** Words of what choices name in their parts, by path. */
const ofParts: Readonly<Record<string, Words>> = {
  "mentees.categories": { ...groups, ...menteeCategories.student, ...menteeCategories.teacher },
  "mentees.informationSources": { ...groups, ...informationSources.student, ...informationSources.teacher },
  "documents.annexes": { ...orderKinds, ...annexes },
  "unit.controlEvidence": { ...controlKinds, ...evidenceKinds },
  "unit.term": term,
  "forms.offered": mentoringForms,
  "organisation.posts": roles,
};

/** What the identifiers in the value of a choice are called. */
export function wordsOfChoice(path: string): Words | undefined {
  const choice = Object.entries(regulationChoices).find(([each]) => each === path)?.[1];
  return ofParts[path] ?? (choice !== undefined && "words" in choice ? choice.words : undefined);
}
