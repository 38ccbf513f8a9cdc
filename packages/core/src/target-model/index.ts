export type { AgreementContext, AgreementVersion, Disclosure } from "./agreement/agreement-context.ts";
export { agreement } from "./agreement/agreement.ts";
export { listeners } from "./agreement/confidence/listener.ts";
export { lastReported } from "./agreement/reporting/last-reported.ts";
export { lastMet } from "./agreement/rhythm/last-met.ts";
export { agreementFields } from "./agreement/terms/agreement-field.ts";
export { agreementTerms, type AgreementTerms } from "./agreement/terms/agreement-terms.ts";
export { channelHours, channels } from "./agreement/terms/channel.ts";
export { compareRegulations, type RegulationDifference } from "./comparison/compare-regulations.ts";
export { wordsOfChoice } from "./comparison/choice-words.ts";
export { type GuardedRequirement, guardedRequirements } from "./comparison/requirements-of-choice.ts";
export { saidValue } from "./comparison/said-value.ts";
export { type ChosenTimer, timersOfChoice } from "./comparison/timers-of-choice.ts";
export { capacities } from "./mandate/capacity.ts";
export type { MandateContext } from "./mandate/mandate-context.ts";
export { mandate } from "./mandate/mandate.ts";
export type {
  MentorCouncilContext,
  Resolution,
  ResolutionAsk,
  Sitting,
} from "./mentor-council/mentor-council-context.ts";
export { mentorCouncil } from "./mentor-council/mentor-council.ts";
export type { PartnerAgreementContext, PartnerSignature } from "./partner-agreement/partner-agreement-context.ts";
export { partnerAgreement } from "./partner-agreement/partner-agreement.ts";
export { type CouncilDeadline, councilDeadlines } from "./mentor-council/term/next-deadline.ts";
export type { MunicipalSchoolContext, SchoolMentor } from "./municipal-school/municipal-school-context.ts";
export { municipalSchool } from "./municipal-school/municipal-school.ts";
export type { HeldEvent, MunicipalTrackContext, ThemeRow } from "./municipal-track/municipal-track-context.ts";
export { municipalTrack } from "./municipal-track/municipal-track.ts";
export type { RequestAnswer, TeacherRequestContext } from "./teacher-request/teacher-request-context.ts";
export { teacherRequest } from "./teacher-request/teacher-request.ts";
export { consentKinds } from "./participant/consents/consent-kind.ts";
export { readmissionReasons } from "./participant/leaving/readmission-reason.ts";
export type { GivenConsent, Leaving, ParticipantContext } from "./participant/participant-context.ts";
export { participant } from "./participant/participant.ts";
export { whoIs } from "./participant/who-is.ts";
export { menteeCategories } from "./participant/registry/mentee-category.ts";
export { participantKinds } from "./participant/registry/participant-kind.ts";
export { type ProfileField, profileFields } from "./participant/registry/profile-failures.ts";
export { sides, type Side } from "./participant/registry/side.ts";
export { trainingModes } from "./participant/selection/training-mode.ts";
export { informationSources } from "./participant/third-parties/information-source.ts";
export { cardFields, type CardField } from "./practice/drafting/card-field.ts";
export { caseMaterials, type CaseMaterial } from "./practice/drafting/case-material.ts";
export { originKinds, type OriginKind } from "./practice/drafting/origin-kind.ts";
export type { LevelStanding, LevelStep, PracticeContext } from "./practice/practice-context.ts";
export { practice } from "./practice/practice.ts";
export { contests } from "./programme/contests/contest.ts";
export { monitoringParts } from "./programme/completion/monitoring-part.ts";
export { publicationPlaces } from "./programme/completion/place.ts";
export { documentKinds } from "./programme/documents/document-kind.ts";
export { lifecycleStages, type LifecycleStage } from "./programme/lifecycle-stages.ts";
export {
  askedIn,
  type ListedStage,
  hasStage,
  ownStagesBefore,
  stageOf,
  stagesIn,
} from "./programme/stages/listed-stages.ts";
export { afterStage, type Following, followings } from "./programme/stages/gap.ts";
export { orderKinds } from "./programme/orders/order-kind.ts";
export { audiences } from "./programme/preparation/audience.ts";
export { regulationOfCycle } from "./programme/programme-regulation.ts";
export type { IssuedOrder, ProgrammeContext } from "./programme/programme-context.ts";
export {
  type RegistryList,
  registryListOf,
  registryLists,
  registryListsOf,
  sideOfList,
} from "./programme/registries/registry-list.ts";
export { amendedDocuments } from "./programme/revision/amended-document.ts";
export { deliveryModes, type DeliveryMode } from "./personal-programme/drafting/delivery-mode.ts";
export { programmeKinds, type ProgrammeKind } from "./personal-programme/drafting/programme-kind.ts";
export { personalProgramme } from "./personal-programme/personal-programme.ts";
export { type ProgrammeDeadline, programmeDeadlines } from "./personal-programme/term/next-deadline.ts";
export type { PersonalProgrammeContext } from "./personal-programme/personal-programme-context.ts";
export { approvingBodies } from "./regulation/approving-body.ts";
export { type ChoicePath, regulationChoices } from "./regulation/choices.ts";
export { type Organisation, organisationIn } from "./organisation/organisation-in.ts";
export { listed } from "./regulation/listed.ts";
export { choiceOfSetting, settingNames, type Settings } from "./regulation/former-settings.ts";
export { readRegulation, regulationJsonSchema, withChoices } from "./regulation/read-regulation.ts";
export { foundingRegulation } from "./programme/foundation/founding-regulation.ts";
export { defaultRegulation, shippedRegulation, shippedRegulations } from "./regulation/shipped.ts";
export { type HeldOffice, heldOffices, postsFor, rolesOfPosts } from "./role/held-by.ts";
export { type Opinion } from "./programme/documents/opinion.ts";
export { type Profile } from "./participant/registry/profile.ts";
export { qualifications } from "./participant/registry/qualification.ts";
export { roadMapRoles } from "./role/road-map-roles.ts";
export { type Role, roles } from "./role/roles.ts";
export { programme, targetModel, type TargetWorkflow } from "./target-model.ts";
export { addendumContents, addendumForms } from "./unit/addendum/addendum-content.ts";
export { addendumTerms, type AddendumTerms } from "./unit/addendum/addendum-terms.ts";
export { controlKinds } from "./unit/controls/control-kind.ts";
export { resignationGrounds } from "./unit/leaving/ground.ts";
export { isKnownMeeting, type ListedMeeting, listedMeetings } from "./unit/meetings/listed-meetings.ts";
export { meetingKinds } from "./unit/meetings/meeting-kind.ts";
export { denialReasons } from "./unit/replacement/denial.ts";
export type { CarriedOutControl, MentorTerm, UnitContext } from "./unit/unit-context.ts";
export { unit } from "./unit/unit.ts";
export { whoIsParty } from "./unit/who-is-party.ts";
export { endingReasons, type EndingReason } from "./vocabulary/ending-reasons.ts";
export { type HappeningKind, happeningKinds } from "./vocabulary/happening-kinds.ts";
export { levels, type Level } from "./vocabulary/levels.ts";
export { mentoringFormats, type MentoringFormat } from "./vocabulary/mentoring-formats.ts";
export { organisationSections } from "./programme/writing/programme-section.ts";
export { formTitle, mentoringForms, type MentoringForm } from "./vocabulary/mentoring-forms.ts";
export { roleModels, type RoleModel } from "./vocabulary/role-models.ts";
export type { RuleStanding, SourceRule } from "./source-rule/source-rule.ts";
export { sourceRules } from "./source-rule/source-rules.ts";
