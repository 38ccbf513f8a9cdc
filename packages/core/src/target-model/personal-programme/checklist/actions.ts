import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { record } from "../record.ts";
import type { Checklist } from "./checklist.ts";

function changed({ checklist }: PersonalProgrammeContext, change: Partial<Checklist>) {
  return checklist === undefined ? {} : { checklist: { ...checklist, ...change } };
}

/** What this theme writes into the context. */
export const checklistActions = {
  recordList: record("diagnose", ({ checklist, formerChecklists }, { payload: { protocol, items } }) => ({
    checklist: { protocol, items, deficits: [], rankings: {} },
    formerChecklists: [...formerChecklists, ...(checklist === undefined ? [] : [checklist])],
  })),
  recordDraft: record("draft-checklist", (context, { payload: { deficits } }) =>
    changed(context, { deficits, rankings: {} }),
  ),
  recordRanking: record("rank-deficits", (context, { payload: { person, order } }) =>
    changed(context, { rankings: { ...context.checklist?.rankings, [person]: order } }),
  ),
  recordRanked: record("*", (context, { at }) => {
    const [agreed] = Object.values(context.checklist?.rankings ?? {});
    return changed(context, { deficits: agreed ?? context.checklist?.deficits ?? [], rankedAt: at.toString() });
  }),
  recordCertificate: record("certify-checklist", (context, { at }) => changed(context, { certifiedAt: at.toString() })),
};
