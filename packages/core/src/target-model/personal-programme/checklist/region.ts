import { personalProgrammeSetup } from "../personal-programme-setup.ts";

const diagnose = { target: "listed", guard: "unit-works", actions: "recordList" } as const;
const draft = { target: "draft", reenter: true, guard: "checklist-may-be-drafted", actions: "recordDraft" } as const;

/** The checklist: list, draft, ranked by both, certified by the curator; another diagnosis begins it anew. */
export const checklistRegion = personalProgrammeSetup.createStateConfig({
  initial: "empty",
  states: {
    empty: { on: { diagnose } },
    listed: { on: { diagnose: { ...diagnose, reenter: true }, "draft-checklist": draft } },
    draft: {
      always: { target: "ranked", guard: "ranked-alike", actions: "recordRanked" },
      on: {
        "draft-checklist": draft,
        "rank-deficits": { guard: "deficits-may-be-ranked", actions: "recordRanking" },
      },
    },
    ranked: {
      on: { "certify-checklist": { target: "certified", guard: "unit-works", actions: "recordCertificate" } },
    },
    certified: { on: { diagnose } },
  },
});
