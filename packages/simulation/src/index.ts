export { behaviour, type Behaviour } from "./definition/behaviour.ts";
export { calendarOf } from "./definition/calendar-of.ts";
export type { DefinitionProblem } from "./definition/definition-problem.ts";
export { schoolYearJsonSchema } from "./definition/json-schema.ts";
export { type ParsedSchoolYear, type ParseOptions, parseSchoolYear } from "./definition/parse-school-year.ts";
export { type MenteeGroup, type MentorGroup, population, type Population } from "./definition/population.ts";
export { reportSettings, type ReportSettings } from "./definition/report-settings.ts";
export { schoolYearDefinition, type SchoolYear, type SchoolYearInput } from "./definition/school-year-definition.ts";
export { schoolYearYaml, type YearAround, yearAround } from "./definition/year-around.ts";
export { type Chance, chance } from "./chance/chance.ts";
export type { Chronicle } from "./chronicle/chronicle.ts";
export { countingOf } from "./metric/counting-of.ts";
export { surveyedIndicators } from "./metric/survey.ts";
export type { Person } from "./population/person.ts";
export { populate } from "./population/populate.ts";
export type { ReadFile, RegulationReader } from "./definition/year-regulation.ts";
export { type TriedYear, tryYear } from "./sample/try-year.ts";
export { sampleYear, sampleYearInput, type SampleYearOptions } from "./sample/sample-year.ts";
export type { Obstacle, Standstill, VainAttempt, WayOut } from "./standstill/standstill.ts";
export { standstillLines } from "./standstill/standstill-text.ts";
export { type Region, type RegionOptions, type RegionResult, simulateRegion } from "./region/simulate-region.ts";
export type { Municipality } from "./municipality/municipality.ts";
export {
  municipalityClock,
  type MunicipalityOptions,
  type MunicipalityResult,
  simulateMunicipality,
} from "./municipality/simulate-municipality.ts";
export { simulateYear, type YearOptions, type YearResult } from "./year/simulate-year.ts";
export type { YearProgress } from "./year/year-progress.ts";
export { yearClock } from "./year/year-clock.ts";
export { earlierActs } from "./story/earlier-acts.ts";
export { type ParsedStory, parseStory, type StoryParseOptions } from "./story/parse-story.ts";
export { playStory, type ToldStory } from "./story/play-story.ts";
export { StoryCourse, type StoryCourseOptions, type StoryOptions, type ToldStep } from "./story/story-course.ts";
export { storyClock } from "./story/story-moments.ts";
export type { Story } from "./story/story.ts";
export { storyDefinition, type StoryDefinition, type StoryStep } from "./story/story-definition.ts";
export { storyJsonSchema } from "./story/story-json-schema.ts";
export { tellStory } from "./story/tell-story.ts";
export type { YearCompanion } from "./year/companion.ts";
export {
  simulatedHistory,
  type Known,
  type Refusal as SimulatedRefusal,
  type SimulatedHistory,
} from "./history/simulated-history.ts";
export { type Habits, habits } from "./people-at-work/habits.ts";
export type {
  Founding,
  Occasion as WorkOccasion,
  Part,
  Scenario,
  Worker as SimulatedWorker,
} from "./people-at-work/scenario.ts";
export { scenarioClock, simulate, type SimulateOptions, type Simulated } from "./people-at-work/simulate.ts";
export { type Distribution, distribution } from "./spread/distribution.ts";
export { type Measure, type MeasureName, measures, type Spread, spread, type SpreadOptions } from "./spread/spread.ts";
export type { YearFigures } from "./spread/year-figures.ts";
export { yamlFault, type YamlFault } from "./definition/yaml-fault.ts";
