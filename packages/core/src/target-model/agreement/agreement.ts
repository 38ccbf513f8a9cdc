import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofProgramme } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { agreementCommands } from "./agreement-commands.ts";
import { agreementRelations } from "./agreement-command.ts";
import { agreementRequirements } from "./agreement-requirements.ts";
import { agreementSetup } from "./agreement-setup.ts";
import { agreementStates } from "./agreement-states.ts";
import { answeringTimers } from "./answering/delays.ts";
import { answeringEffects } from "./answering/effects.ts";
import { answeringRegion } from "./answering/region.ts";
import { changingRegion } from "./changing/region.ts";
import { confidenceTransitions } from "./confidence/transitions.ts";
import { endingTimers } from "./ending/delays.ts";
import { endingRegion } from "./ending/region.ts";
import { unitOf } from "./rule.ts";
import { firstContext } from "./signing/first-context.ts";
import { reportingTimers } from "./reporting/delays.ts";
import { reportingEffects } from "./reporting/effects.ts";
import { reportingRegion } from "./reporting/region.ts";
import { rhythmTimers } from "./rhythm/delays.ts";
import { rhythmEffects } from "./rhythm/effects.ts";
import { rhythmRegion } from "./rhythm/region.ts";
import { drawnUp } from "./signing/chart.ts";

const machine = agreementSetup.createMachine({
  id: "agreement",
  options: { maxIterations: 10 },
  context: ({ input }) => firstContext(input, dayOf(input, input.world)),
  initial: "drawn-up",
  states: {
    "drawn-up": drawnUp,
    "in-force": {
      type: "parallel",
      on: { ...confidenceTransitions, end: { target: "ended", actions: "recordEnd" } },
      states: {
        rhythm: rhythmRegion,
        reporting: reportingRegion,
        answering: answeringRegion,
        changing: changingRegion,
        term: endingRegion,
      },
    },
    "set-aside": { type: "final" },
    ended: { type: "final" },
  },
});

/**
 * An agreement between a mentor and a mentee («соглашение о наставничестве»): signed by both, with a rhythm of meetings and
 * reports, hours to answer in, topics of confidence, and versions.
 */
export const agreement = defineWorkflow({
  id: "agreement",
  version: 1,
  title: { ru: "Соглашение о наставничестве", en: "Mentoring agreement" },
  machine,
  roles,
  commands: agreementCommands,
  creation: "draw-up",
  creationGuard: "may-be-drawn-up",
  requirements: agreementRequirements,
  relations: agreementRelations,
  standing,
  regulation: ({ context }, world, day) =>
    ofProgramme(world, day, context.edition ?? unitOf({ world })?.context.edition),
  effects: { ...rhythmEffects, ...reportingEffects, ...answeringEffects },
  timers: { ...rhythmTimers, ...reportingTimers, ...answeringTimers, ...endingTimers },
  states: agreementStates,
});
