import { record } from "../record.ts";

/** What this theme writes into the context. */
export const publicationActions = {
  recordSection: record("open-section", ({ sections }, { payload: { organisation, address }, at }) => ({
    sections: { ...sections, [organisation]: { address, at: at.toString() } },
  })),
  recordPublication: record("publish", ({ publications }, { payload, at }) => {
    const { what, where, organisation, address, track } = payload;
    const published = { what, where, organisation, address, ...(track !== undefined && { track }), at: at.toString() };
    return { publications: [...publications, published] };
  }),
};
