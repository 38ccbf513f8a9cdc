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
  on: {
    select,
    train: { guard: "may-be-trained", actions: "recordTraining" },
    "reserve-seat": { guard: "seat-may-be-reserved", actions: "reserveSeat" },
  },
});
