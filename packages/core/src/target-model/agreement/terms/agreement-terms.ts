import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { channelHours, channels } from "./channel.ts";
import { initiators } from "./initiator.ts";
import { menteeUndertakings, mentorUndertakings } from "./undertaking.ts";

const communication = z.array(z.strictObject({ channel: oneOf(channels), hours: oneOf(channelHours) })).min(1);

/**
 * What the parties have agreed on. Everything may be left blank: which fields are to be filled in is a choice of the
 * regulation. What topics of confidence are about is said in a note; here they have identifiers only.
 */
export const agreementTerms = z.strictObject({
  /** The organisations of both. */
  mentorInstitution: id.optional(),
  menteeInstitution: id.optional(),
  mentorCommunication: communication.optional(),
  menteeCommunication: communication.optional(),
  /** Days from one meeting to the next: 7 for a meeting each week. School holidays do not count. */
  meetingEveryDays: z.int().min(1).max(366).optional(),
  initiator: oneOf(initiators).optional(),
  /** First and last day. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  mentorUndertakes: z.array(oneOf(mentorUndertakings)).min(1).optional(),
  /** Hours within which the mentor answers a question of the mentee. */
  answerWithinHours: z.int().min(1).max(744).optional(),
  menteeUndertakes: z.array(oneOf(menteeUndertakings)).min(1).optional(),
  /** Days from one report of the mentee to the next: 7 for a report each week. School holidays do not count. */
  reportEveryDays: z.int().min(1).max(366).optional(),
  /** Topics of confidence; an empty list says that there are none. */
  confidentialTopics: z.array(id).optional(),
});

/** What the parties have agreed on. */
export type AgreementTerms = Readonly<z.output<typeof agreementTerms>>;
