import { participantSetup } from "../participant-setup.ts";

const select = { guard: "may-be-selected", actions: "selectForForm" } as const;

/** A mentor in the registry, not selected for any form. */
export const listed = participantSetup.createStateConfig({ on: { select: { target: "selected", ...select } } });

/** A mentor who is selected and not prepared. */
export const selected = participantSetup.createStateConfig({
  on: { select, train: { target: "ready", guard: "may-be-trained", actions: "recordTraining" } },
});

/** A mentor who is selected and prepared. */
export const ready = participantSetup.createStateConfig({
  always: { target: "removed", guard: "is-removed" },
  on: {
    select,
    train: { guard: "may-be-trained", actions: "recordTraining" },
    "reserve-seat": { guard: "seat-may-be-reserved", actions: "reserveSeat" },
  },
});

/** What befalls a mentor wherever the mentor is by then. */
export const selectionTransitions = {
  "stand-down": { actions: "standDown" },
} as const;

/** A mentor who was removed from a unit: not ready for another one until the head decides so; what is held is kept. */
export const removed = participantSetup.createStateConfig({
  on: {
    reinstate: { target: "ready", actions: "reinstate" },
    "reserve-seat": { guard: "seat-given-back", actions: "reserveSeat" },
  },
});
