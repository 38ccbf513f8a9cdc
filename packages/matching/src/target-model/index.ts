export { pairingCriteria, type PairingOptions, pairingProblem, pairingRules } from "./pairing-problem.ts";
export {
  readQuestionnaires,
  type QuestionnaireOptions,
  type ReadQuestionnaires,
} from "./questionnaire/read-questionnaires.ts";
export { standardCriteria, standardRules } from "./questionnaire/standard-rules.ts";
