import type { Specification } from "../spec.ts";
import { agreementSpecifications } from "./agreement.ts";
import { consentSpecifications } from "./consents.ts";
import { correctionSpecifications } from "./corrections.ts";
import { documentAndOrderSpecifications } from "./documents-and-orders.ts";
import { doneWithContentSpecifications } from "./done-with-content.ts";
import { employeeMentorSpecifications } from "./employee-mentors.ts";
import { extensionSpecifications } from "./extension.ts";
import { inTimeSpecifications } from "./in-time.ts";
import { interruptionSpecifications } from "./interruption.ts";
import { mentorAndMenteeSpecifications } from "./mentors-and-mentees.ts";
import { mentorChangeSpecifications } from "./mentor-change.ts";
import { officeSpecifications } from "./offices.ts";
import { openListSpecifications } from "./open-lists.ts";
import { ownMeetingSpecifications } from "./own-meetings.ts";
import { ownStageSpecifications } from "./own-stages.ts";
import { ownPostsAndBodiesSpecifications } from "./own-posts-and-bodies.ts";
import { managementSpecifications } from "./management.ts";
import { mentorCouncilSpecifications } from "./mentor-council.ts";
import { municipalSchoolSpecifications } from "./municipal-school.ts";
import { municipalTrackSpecifications } from "./municipal-track.ts";
import { organisationProgrammeSpecifications } from "./organisation-programme.ts";
import { organisationSpecifications } from "./organisation.ts";
import { partingSpecifications } from "./parting.ts";
import { partnerAgreementSpecifications } from "./partner-agreement.ts";
import { personalProgrammeSpecifications } from "./personal-programme.ts";
import { personalProgrammeResultsSpecifications } from "./personal-programme-results.ts";
import { personalProgrammeWorkSpecifications } from "./personal-programme-work.ts";
import { practiceSpecifications } from "./practice.ts";
import { practiceLevelSpecifications } from "./practice-levels.ts";
import { preparationSpecifications } from "./preparation.ts";
import { proposalAndApprovalSpecifications } from "./proposal-and-approval.ts";
import { registrySpecifications } from "./registry.ts";
import { reviewSpecifications } from "./review.ts";
import { rewardSpecifications } from "./rewards.ts";
import { severalProgrammesSpecifications } from "./several-programmes.ts";
import { stageSpecifications } from "./stages.ts";
import { teacherRequestSpecifications } from "./teacher-request.ts";
import { whoseActSpecifications } from "./whose-act.ts";
import { workSpecifications } from "./work.ts";

/** What every requirement of the target model refuses and accepts, by example. */
export const specifications: readonly Specification[] = [
  ...preparationSpecifications,
  ...documentAndOrderSpecifications,
  ...stageSpecifications,
  ...doneWithContentSpecifications,
  ...rewardSpecifications,
  ...partnerAgreementSpecifications,
  ...organisationProgrammeSpecifications,
  ...reviewSpecifications,
  ...registrySpecifications,
  ...consentSpecifications,
  ...mentorAndMenteeSpecifications,
  ...proposalAndApprovalSpecifications,
  ...personalProgrammeSpecifications,
  ...personalProgrammeWorkSpecifications,
  ...personalProgrammeResultsSpecifications,
  ...workSpecifications,
  ...agreementSpecifications,
  ...practiceSpecifications,
  ...practiceLevelSpecifications,
  ...employeeMentorSpecifications,
  ...mentorChangeSpecifications,
  ...officeSpecifications,
  ...correctionSpecifications,
  ...interruptionSpecifications,
  ...partingSpecifications,
  ...whoseActSpecifications,
  ...inTimeSpecifications,
  ...extensionSpecifications,
  ...organisationSpecifications,
  ...openListSpecifications,
  ...ownMeetingSpecifications,
  ...ownStageSpecifications,
  ...severalProgrammesSpecifications,
  ...ownPostsAndBodiesSpecifications,
  ...managementSpecifications,
  ...municipalSchoolSpecifications,
  ...municipalTrackSpecifications,
  ...teacherRequestSpecifications,
  ...mentorCouncilSpecifications,
];
