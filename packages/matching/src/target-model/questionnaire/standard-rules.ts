import * as z from "zod";
import { criterion, type Criterion } from "../../rule/criterion.ts";
import { rule, type Rule } from "../../rule/rule.ts";

/**
 * Hard rules for questionnaires with the standard fields. Consents bind by law (Federal Law 152-FZ, article 9); the rest is
 * the school's own regulation, to be changed or left out. Whoever did not answer is no obstacle, but for consents and training.
 */
export const standardRules: readonly Rule[] = z.array(rule).parse([
  {
    code: "no-consent",
    kind: "person",
    of: "mentee",
    field: "consent",
    equals: true,
    force: "law",
    unanswered: "fails",
  },
  {
    code: "no-mentor-consent",
    kind: "person",
    of: "mentor",
    field: "consent",
    equals: true,
    force: "law",
    unanswered: "fails",
  },
  { code: "not-trained", kind: "person", of: "mentor", field: "trained", equals: true, unanswered: "fails" },
  { code: "no-need-met", kind: "common", mentee: "needs", mentor: "competencies" },
  { code: "category-not-taken", kind: "common", mentee: "category", mentor: "categories" },
  { code: "no-common-form", kind: "common", mentee: "forms", mentor: "forms" },
  { code: "no-common-language", kind: "common", mentee: "languages", mentor: "languages" },
  { code: "no-common-hours", kind: "hours", mentee: "schedule", mentor: "schedule", minutes: 45 },
  { code: "age-not-taken", kind: "between", mentee: "age", from: "ageFrom", to: "ageTo" },
]);

/** Soft criteria for questionnaires with the standard fields, each worth up to 10,000 times its weight. */
export const standardCriteria: readonly Criterion[] = z.array(criterion).parse([
  { code: "needs-met", kind: "covers", mentee: "needs", mentor: "competencies", weight: 4 },
  { code: "common-subjects", kind: "common", mentee: "subjects", mentor: "subjects", full: 2, weight: 2 },
  { code: "common-hours", kind: "hours", mentee: "schedule", mentor: "schedule", full: 180, weight: 2 },
  { code: "mentee-wish", kind: "wish", of: "mentee", for: "mentee", weight: 4 },
  { code: "mentor-wish", kind: "wish", of: "mentor", for: "mentor", weight: 4 },
  { code: "earlier-pair", kind: "earlier", weight: 1 },
]);
