export { behaviour, type Behaviour } from "./definition/behaviour.ts";
export { calendarOf } from "./definition/calendar-of.ts";
export type { DefinitionProblem } from "./definition/definition-problem.ts";
export { schoolYearJsonSchema } from "./definition/json-schema.ts";
export { type LifecycleStage, lifecycleStages } from "./definition/lifecycle-stages.ts";
export { type MentoringForm, mentoringForms } from "./definition/mentoring-forms.ts";
export { type ParsedSchoolYear, type ParseOptions, parseSchoolYear } from "./definition/parse-school-year.ts";
export { type MenteeGroup, type MentorGroup, population, type Population } from "./definition/population.ts";
export { schoolYearDefinition, type SchoolYear, type SchoolYearInput } from "./definition/school-year-definition.ts";
