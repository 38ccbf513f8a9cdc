import { record } from "../record.ts";

/** What this theme writes into the context. */
export const placesActions = {
  // Until the unit that the mentee waits in has let him go, it is known by `awaits`.
  enterUnit: record("reserve-place", (context, { payload }) => ({
    unit: payload.unit,
    awaits: context.awaits === payload.unit ? undefined : context.awaits,
  })),
  joinUnit: record("join-unit", () => ({ awaits: undefined })),
  leaveUnit: record("leave-unit", (context, { payload, at }) => {
    if (context.unit !== payload.unit) return { awaits: undefined };
    return {
      ...(payload.partedFrom === undefined
        ? {}
        : { parted: { ...context.parted, [payload.partedFrom]: payload.unit } }),
      unit: undefined,
      awaits: payload.isSeekingMentor === true ? payload.unit : undefined,
      returns: [...context.returns, { unit: payload.unit, reason: payload.reason, at: at.toString() }],
    };
  }),
  completeUnit: record("complete-unit", (context, { payload }) => ({
    unit: undefined,
    completed: [...context.completed, payload.unit],
  })),
  allowMentor: record("allow-mentor", ({ parted = {} }, { payload }) => {
    const left = Object.entries(parted).filter(([mentor]) => mentor !== payload.mentor);
    return { parted: left.length > 0 ? Object.fromEntries(left) : undefined };
  }),
  recordSupport: record("support-unpaired", () => ({ isSupported: true })),
};
