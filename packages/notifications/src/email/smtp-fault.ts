/** Of enhanced status codes (RFC 3463), those that say that there is no such address, whoever writes. */
const gone = new Set(["1.1", "1.2", "1.3", "1.6", "1.10", "2.1"]);

/** Replies that say so where no enhanced code stands behind them. */
const goneReplies = new Set([550, 551, 553]);

/** `5.1.1`, as it stands behind a reply or in a report. */
const statusPattern = /^([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/;

/**
 * What a refusal says of the address: `hard` where there is no such address, `soft` where a letter only could not be
 * delivered, as to a mailbox that is full or past a server that takes it for spam. Read off numbers alone.
 *
 * @param reply - the three digits of the reply, where there is one
 * @param status - the enhanced status code that stands behind it, where there is one
 */
export function smtpFault(reply: number | undefined, status: string | undefined): "hard" | "soft" {
  const [, kind, subject, detail] = statusPattern.exec(status ?? "") ?? [];
  // 5.0.0 says no more than the reply.
  if (kind === undefined || (subject === "0" && detail === "0" && kind === "5")) {
    return reply !== undefined && goneReplies.has(reply) ? "hard" : "soft";
  }
  return kind === "5" && gone.has(`${subject}.${detail}`) ? "hard" : "soft";
}

/** The enhanced status code that an answer of a server begins with, behind the three digits. */
export function statusIn(answer: string | undefined): string | undefined {
  return statusPattern.exec(/^\d{3}[ -](\S+)/.exec(answer ?? "")?.[1] ?? "")?.[0];
}
