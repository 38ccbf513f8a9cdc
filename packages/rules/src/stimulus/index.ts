export { type ContributionRule, contributionsFromHistory } from "./contributions-from-history.ts";
export { exampleStimulusPolicy } from "./example-stimulus-policy.ts";
export {
  contribution,
  type Contribution,
  type StimulusIndicator,
  stimulusPolicy,
  type StimulusPolicy,
} from "./stimulus-policy.ts";
export {
  printStimulus,
  type StimulusItem,
  type StimulusPart,
  type StimulusScore,
  stimulusScores,
} from "./stimulus-scores.ts";
