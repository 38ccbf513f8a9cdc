export { check, type CheckReport, type SceneReport } from "./check.ts";
export { compareEditions, type EditionComparison, type EditionDifference } from "./editions/compare-editions.ts";
export { always, eventually, type Holds, type Law, never, until, within } from "./law/law.ts";
export type { Seen, View } from "./law/view.ts";
export { type CheckFinding, type FindingCode, findingTitles, type Weight } from "./model/finding.ts";
export type { FieldProjection, Limits, Model, Move, Place, Player, Towards } from "./model/model.ts";
export type { Story, StoryStep } from "./story/story.ts";
export { storyText } from "./story/story-text.ts";
export { type ModelFormat, printModel } from "./print/printed.ts";
