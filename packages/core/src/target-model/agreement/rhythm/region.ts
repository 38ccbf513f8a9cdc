import { agreementSetup } from "../agreement-setup.ts";

/** The agreed rhythm of meetings. What the unit has held is looked up when a term ends, so that no meeting is told twice. */
export const rhythmRegion = agreementSetup.createStateConfig({
  initial: "meeting",
  states: {
    meeting: {
      after: {
        "agreed-meeting": [
          { target: "meeting", reenter: true, guard: "meeting-fallen-due", actions: "remindOfAgreedMeeting" },
          { target: "meeting", reenter: true },
        ],
      },
      on: { "agree-to-change": { target: "meeting", reenter: true, guard: "change-may-be-agreed" } },
    },
  },
});
