import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";
import { changedMembers } from "./changed-members.ts";

/** What this theme writes into the context. */
export const membershipActions = {
  recordMembers: record("change-members", (context, occasion) => {
    const until = dayOf(occasion, occasion.world);
    const { members, chair, secretary } = changedMembers(context, occasion.payload);
    const former = occasion.payload.left.map((person) => ({ person, until }));
    return { members, chair, secretary, former: [...context.former, ...former] };
  }),
  recordDissolution: record("dissolve", (_context, { payload: { order } }) => ({ endedBy: order })),
};
