import type { Message } from "../notifier/message.ts";

/**
 * The body of a webhook: a CloudEvents 1.0 event in JSON. Thin: what happened to what, and where to ask; a receiver keeps
 * the event with the greater `sequence` of a subject. The same message always gives the same text.
 */
export function cloudEventOf(message: Message, source: string): string {
  const { id, rule, about, at, sequence, data, link } = message;
  return JSON.stringify({
    specversion: "1.0",
    id,
    source,
    type: `org.nastavnik.notification.${rule}.v1`,
    time: at.toString(),
    subject: `${about.workflow}/${about.id}`,
    // Extension `sequence`, by which texts are compared: hence its digits are always as many.
    sequence: String(sequence).padStart(10, "0"),
    datacontenttype: "application/json",
    data: { ...data, ...(link === undefined ? undefined : { link }) },
  });
}
