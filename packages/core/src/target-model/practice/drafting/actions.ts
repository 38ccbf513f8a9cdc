import { record } from "../record.ts";

const withPreparer = (preparers: readonly string[], id: string): readonly string[] => [...new Set([...preparers, id])];

/** What this theme writes into the context. */
export const draftingActions = {
  recordCard: record("complete-card", ({ preparers }, { payload, actor }) => ({
    card: [...new Set(payload.fields)],
    preparers: withPreparer(preparers, actor.id),
  })),
  recordMaterial: record("add-to-case", ({ materials, preparers }, { payload, actor }) => {
    const { material, ...item } = payload;
    return { materials: { ...materials, [material]: item }, preparers: withPreparer(preparers, actor.id) };
  }),
  dropMaterial: record("remove-from-case", ({ materials }, { payload: { material } }) => {
    const { [material]: _dropped, ...others } = materials;
    return { materials: others };
  }),
  recordSubmission: record("submit", ({ preparers }, { actor, at }) => ({
    submittedAt: at.toString(),
    preparers: withPreparer(preparers, actor.id),
  })),
};
