import { participantSetup } from "../participant-setup.ts";

/** A unit may let its people go wherever they are by then. */
export const placesTransitions = {
  "leave-unit": { guard: "is-unit-to-leave", actions: "leaveUnit" },
  "allow-mentor": { guard: "is-parted", actions: "allowMentor" },
} as const;

/** A mentee in the registry looks for a mentor. */
export const searching = participantSetup.createStateConfig({
  on: {
    "reserve-place": { target: "offered", actions: "enterUnit" },
    "support-unpaired": { target: "supported", guard: "pairing-analysed", actions: "recordSupport" },
  },
});

/** A mentee has no unit and is supported meanwhile. */
export const supported = participantSetup.createStateConfig({
  on: { "reserve-place": { target: "offered", actions: "enterUnit" } },
});

/** A unit is proposed to the mentee. */
export const offered = participantSetup.createStateConfig({
  on: {
    "join-unit": { target: "paired", guard: "is-own-unit", actions: "joinUnit" },
    "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
  },
});

/** The mentee's unit is approved. */
export const paired = participantSetup.createStateConfig({
  on: {
    "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
    "complete-unit": { target: "completed", guard: "is-own-unit", actions: "completeUnit" },
  },
});

/** The mentee has worked in a unit to the end, and may be taken into another one. */
export const completed = participantSetup.createStateConfig({
  on: { "reserve-place": { target: "offered", actions: "enterUnit" } },
});
