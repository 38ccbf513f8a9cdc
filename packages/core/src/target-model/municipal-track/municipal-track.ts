import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofSchool, schoolRelation } from "../municipal-school/municipal-school-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { municipalTrackCommands } from "./municipal-track-commands.ts";
import { municipalTrackRequirements } from "./municipal-track-requirements.ts";
import { municipalTrackSetup } from "./municipal-track-setup.ts";
import { municipalTrackStates } from "./municipal-track-states.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";

const machine = municipalTrackSetup.createMachine({
  id: "municipal-track",
  options: { maxIterations: 10 },
  context: ({ input }) => {
    const { number, period, themes } = input.payload;
    const begunOn = dayOf(input, input.world);
    return { begunOn, number, period, themes, version: 1, earlier: [], events: {}, requests: [] };
  },
  initial: "open",
  states: {
    open: {
      initial: "planned",
      on: {
        // Its time may be another one now.
        revise: { target: ".planned", guard: "may-be-revised", actions: "recordRevision" },
        "hold-event": { guard: "event-may-be-held", actions: "recordEvent" },
        "account-for-request": { actions: "accountForRequest" },
        cancel: { target: "cancelled", actions: "recordCancellation" },
        "lose-school": { target: "cancelled", actions: "recordLoss" },
      },
      states: {
        planned: {
          always: { target: "running", guard: "has-begun" },
          after: { "track-begin": { target: "running", actions: "tellOfBeginning" } },
        },
        running: {
          after: { "track-end": { target: "over", actions: "askForClosing" } },
          on: { close: { target: "#municipal-track.closed", guard: "may-be-closed", actions: "recordClosing" } },
        },
        over: {
          on: { close: { target: "#municipal-track.closed", guard: "may-be-closed", actions: "recordClosing" } },
        },
      },
    },
    closed: { type: "final" },
    cancelled: { type: "final" },
  },
});

/**
 * A track of a municipal school: some months with themes, each with forms of events and whoever is responsible. It goes on
 * from its first to its last day, whenever the school is approved.
 */
export const municipalTrack = defineWorkflow({
  id: "municipal-track",
  version: 1,
  title: { ru: "Трек муниципальной школы", en: "Track of a municipal school" },
  machine,
  roles,
  commands: municipalTrackCommands,
  creation: "plan",
  creationGuard: "may-be-planned",
  requirements: municipalTrackRequirements,
  relations: schoolRelation,
  standing,
  regulation: (_instance, world, day) => ofSchool(world, day),
  effects: termEffects,
  timers: termTimers,
  states: municipalTrackStates,
});
