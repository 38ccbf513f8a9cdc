import { record } from "../record.ts";

/** What this theme writes into the context. */
export const rightsActions = {
  recordIncident: record("note-indiscipline", ({ incidents }, { payload: { incident, person, kind }, at }) => ({
    incidents: { ...incidents, [incident]: { person, kind, notedAt: at.toString() } },
  })),
  recordDifficulty: record("report-difficulty", ({ difficulties }, { payload: { person, about }, at }) => ({
    difficulties: [...difficulties, { person, at: at.toString(), ...(about !== undefined && { about }) }],
  })),
  recordProposal: record("propose-change", ({ proposals }, { payload: { proposal, subject } }) => ({
    proposals: { ...proposals, [proposal]: { subject } },
  })),
  recordAnswer: record("answer-proposal", ({ proposals }, { payload: { proposal, answer } }) => {
    const made = proposals[proposal];
    return made === undefined ? {} : { proposals: { ...proposals, [proposal]: { ...made, answer } } };
  }),
  recordSupportAsked: record("ask-for-support", ({ support }, { payload: { request, kind }, at }) => ({
    support: { ...support, [request]: { kind, askedAt: at.toString() } },
  })),
  recordSupportGiven: record("give-support", ({ support }, { payload: { request }, at }) => {
    const asked = support[request];
    return asked === undefined ? {} : { support: { ...support, [request]: { ...asked, givenAt: at.toString() } } };
  }),
  recordAttestation: record("join-attestation", ({ attestations }, { payload, at }) => ({
    attestations: [...attestations, { ...payload, at: at.toString() }],
  })),
};
