import { record } from "../record.ts";

/** What this theme writes into the context. */
export const managementActions = {
  recordProposedMentor: record("propose-mentor", ({ proposedMentors = [] }, { payload: { mentor } }) => ({
    proposedMentors: [...proposedMentors, mentor],
  })),
  recordOperativeMeeting: record("hold-operative-meeting", ({ meetings = {} }, { payload, at }) => ({
    meetings: { ...meetings, [payload.protocol]: { questions: payload.questions, at: at.toString() } },
  })),
  recordHelp: record("help-mentor", ({ help = {} }, { payload: { mentor, ...given }, at }) => ({
    help: { ...help, [mentor]: [...(help[mentor] ?? []), { ...given, at: at.toString() }] },
  })),
  recordExperience: record("handle-experience", ({ experience = {} }, { payload: { mentor, stage, document } }) => ({
    experience: { ...experience, [mentor]: { ...experience[mentor], [stage]: document } },
  })),
};
