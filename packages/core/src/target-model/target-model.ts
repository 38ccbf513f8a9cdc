import type { Reaction, Workflow } from "@nastavnik/core";
import { agreement } from "./agreement/agreement.ts";
import { agreementReactions } from "./agreement/agreement-reactions.ts";
import { mandate } from "./mandate/mandate.ts";
import { mentorCouncil } from "./mentor-council/mentor-council.ts";
import { municipalSchool } from "./municipal-school/municipal-school.ts";
import { municipalSchoolReactions } from "./municipal-school/municipal-school-reactions.ts";
import { municipalTrack } from "./municipal-track/municipal-track.ts";
import { municipalTrackReactions } from "./municipal-track/municipal-track-reactions.ts";
import { participant } from "./participant/participant.ts";
import { participantReactions } from "./participant/participant-reactions.ts";
import { partnerAgreement } from "./partner-agreement/partner-agreement.ts";
import { personalProgramme } from "./personal-programme/personal-programme.ts";
import { practice } from "./practice/practice.ts";
import { practiceReactions } from "./practice/practice-reactions.ts";
import { programmeOver } from "./programme/programme.ts";
import { programmeReactions } from "./programme/programme-reactions.ts";
import { teacherRequest } from "./teacher-request/teacher-request.ts";
import { unit } from "./unit/unit.ts";
import { unitReactions } from "./unit/unit-reactions.ts";

/** A workflow, and what follows from its facts in other instances. */
interface Part {
  readonly workflow: Workflow;
  readonly reactions: readonly Reaction[];
}

/** What lives in a programme: a further workflow is a folder of its own and an entry here. */
const below = [
  { workflow: participant, reactions: participantReactions },
  { workflow: unit, reactions: unitReactions },
  { workflow: personalProgramme, reactions: [] },
  { workflow: agreement, reactions: agreementReactions },
  { workflow: partnerAgreement, reactions: [] },
  { workflow: practice, reactions: practiceReactions },
  { workflow: mandate, reactions: [] },
  { workflow: municipalSchool, reactions: municipalSchoolReactions },
  { workflow: municipalTrack, reactions: municipalTrackReactions },
  { workflow: teacherRequest, reactions: [] },
  { workflow: mentorCouncil, reactions: [] },
] as const satisfies readonly Part[];

/** Name of a workflow of the target model. */
export type TargetWorkflow = typeof programme.id | (typeof below)[number]["workflow"]["id"];

/** The organisation's programme. */
export const programme = programmeOver(below.map(({ workflow }) => workflow));

const parts = [{ workflow: programme, reactions: programmeReactions }, ...below] as const satisfies readonly Part[];

/** The school mentoring target model («целевая модель наставничества»): its workflows and what ties them together. */
export const targetModel: {
  readonly workflows: readonly Workflow<TargetWorkflow>[];
  readonly reactions: readonly Reaction[];
} = {
  workflows: parts.map(({ workflow }) => workflow),
  reactions: parts.flatMap(({ reactions }) => reactions),
};
