import * as z from "zod";
import { share, wholeRange } from "./definition-values.ts";

const days = wholeRange(0, 366);
const part = share.default(0);

/**
 * How invented people behave. Shares are of the number of people concerned, rounded to whole people; days are calendar
 * days, drawn evenly. Who behaves so follows from the seed of the run, and the verdict from the facts alone.
 */
export const behaviour = z.strictObject({
  consentDelay: days.default({ from: 0, to: 5 }).describe("Days from the request for a consent to the consent"),
  withoutConsentAtFirst: part.describe("Share of people who come without a consent and bring it only when reminded"),
  lateConsentDelay: days.default({ from: 7, to: 21 }).describe("Days until those people bring their consent"),
  refusing: part.describe("Share of people who refuse to take part when they are asked for their consent"),
  menteesLeaving: z
    .strictObject({ moved: part, illness: part, "lost-interest": part, "consent-withdrawn": part })
    .prefault({})
    .describe("Shares of mentees who leave in mid-year, by reason"),
  mentorsLeaving: z
    .strictObject({ personal: part, "plan-fulfilled": part, removal: part, "labour-refusal": part })
    .prefault({})
    .describe("Shares of mentors who leave in mid-year, by reason"),
  replacementRequests: part.describe("Share of mentees who ask for another mentor"),
  missingMeetings: part.describe("Share of regular meetings that do not take place on the planned day"),
  unmatchable: z.int().min(0).default(0).describe("Number of mentees whose request no mentor can fulfil"),
});

/** A behaviour as {@link behaviour} gives it. */
export type Behaviour = z.output<typeof behaviour>;
