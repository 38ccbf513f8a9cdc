/** By which way in a file parses data, or why nobody outside is told what does not fit. */
type Parsing = { readonly door: string } | { readonly because: string };

const constant = { because: "a constant of our own" };
const invented = { because: "tries inputs that it has made; nobody is told of those that do not fit" };
const asked = { because: "what a workflow asks by its relations, made of payloads that fit" };
const exported = { because: "a schema that the package exports, tried by itself" };

/** Every file of the packages that parses data by a schema, or a folder of such files. */
export const parsingFiles: Readonly<Record<string, Parsing>> = {
  "checker/model/payloads-of.ts": invented,
  "checker/properties/assert-laws.ts": invented,
  "checker/properties/payload-arbitrary.ts": invented,
  "cli/commands/notifications.ts": constant,
  "cli/located-document.ts": { because: "parses no data, but places of a file in YAML" },
  "cli/notifications/read-sending-settings.ts": { door: "settings" },
  "cli/option-values.ts": { because: "an option of one word, which says itself what is expected" },
  "core/monitoring/indicator-fact.ts": { because: "a check within a schema" },
  "core/payload/parse-payload.ts": { door: "programme" },
  "core/regulation/read-regulation.ts": { door: "regulation" },
  "core/regulation/read-sections.ts": { door: "regulation" },
  "core/road-map/import/import-plan-file.ts": { door: "road" },
  "core/road-map/import/plan-file.ts": { door: "road" },
  "engine/envelope/envelope.ts": { door: "command" },
  "engine/plan/fillings.ts": invented,
  "engine/plan/find-plan.ts": invented,
  "matching/certificate/check-result.ts": { because: "answers that a result is malformed; `parseResult` tells why" },
  "matching/instance/read-instance.ts": { door: "instance" },
  "matching/problem/parse-problem.ts": { door: "matching" },
  "matching/problem/parsed.ts": { door: "matching" },
  "matching/protocol/parse-result.ts": { door: "matching" },
  "notifications/rule/parse-rules.ts": { door: "rules" },
  "notifications/target-model/municipal-rules.ts": constant,
  "notifications/target-model/shipped-rules.ts": constant,
  "persistence/pglite/store-folder.ts": { because: "a file that the store has written itself" },
  "persistence/postgresql/stored.ts": { because: "rows that the store has written itself" },
  "rules/assessment/": asked,
  "rules/attestation/attest.ts": { door: "score" },
  "rules/contest/rank-contest.ts": { door: "score" },
  "rules/control/check-control.ts": exported,
  "rules/criterion/answer.ts": { because: "a number as it was written; whatever is none is told by the criterion" },
  "rules/evaluation/evaluate.ts": { door: "evaluation" },
  "rules/evaluation/reproduce.ts": { because: "an evaluation that was stored; its basis is an evaluation again" },
  "rules/expert-review/expert-reviewing.ts": asked,
  "rules/expert-review/review.ts": { door: "score" },
  "rules/formula/formula-environment.ts": { because: "the name of a formula, which has its own message" },
  "rules/formula/formula.ts": { because: "the language of formulas, which has its own messages" },
  "rules/indicator/catalogue.ts": { because: "the name of a formula, which has its own message" },
  "rules/monitoring-sheets/add-up.ts": { door: "monitoring" },
  "rules/monitoring-sheets/sheets-from-table.ts": { door: "monitoring" },
  "rules/monitoring-way/check-ways.ts": exported,
  "rules/problem/check-shape.ts": { because: "what every reader of this room is built on" },
  "rules/questionnaire/check-answers.ts": exported,
  "rules/score/score-table.ts": { door: "score" },
  "rules/score/score.ts": { door: "score" },
  "rules/stimulus/stimulus-scores.ts": { door: "stimulus" },
  "simulation/definition/check-people.ts": {
    because: "asks of what kind a group is, before its schema tells what is wrong with it",
  },
  "simulation/definition/parse-school-year.ts": { door: "school" },
  "simulation/municipality/simulate-municipality.ts": constant,
  "simulation/sample/sample-year.ts": constant,
  "simulation/story/parse-story.ts": { door: "story" },
};
