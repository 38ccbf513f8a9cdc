import { watchingClearances } from "../clearances/chart.ts";
import { participantSetup } from "../participant-setup.ts";

const select = { guard: "may-be-selected", actions: "selectForForm" } as const;
const whileListed = watchingClearances("listed");
const whileSelected = watchingClearances("selected");
const whileReady = watchingClearances("ready");
const whileRemoved = watchingClearances("removed");

/** A mentor in the registry, not selected for any form. */
export const listed = participantSetup.createStateConfig({
  after: whileListed.after,
  on: { ...whileListed.on, select: { target: "selected", ...select } },
});

/** A mentor who is selected and not prepared. */
export const selected = participantSetup.createStateConfig({
  after: whileSelected.after,
  on: {
    ...whileSelected.on,
    select,
    train: { target: "ready", guard: "may-be-trained", actions: "recordTraining" },
  },
});

/** A mentor who is selected and prepared. */
export const ready = participantSetup.createStateConfig({
  always: { target: "removed", guard: "is-removed" },
  after: whileReady.after,
  on: {
    ...whileReady.on,
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
  after: whileRemoved.after,
  on: {
    ...whileRemoved.on,
    reinstate: { target: "ready", actions: "reinstate" },
    "reserve-seat": { guard: "seat-given-back", actions: "reserveSeat" },
  },
});
