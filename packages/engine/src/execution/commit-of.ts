import type { Fact, PersonalRecord } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Verdict } from "../decision/verdict.ts";
import type { Commit, Read, StoredAnswer } from "../store/store.ts";
import { noteName } from "./note-name.ts";
import type { Order } from "./order.ts";

/** What is stored when an order has come to a verdict; its personal data are those of people as a whole. */
export function commitOf(order: Order, verdict: Verdict, reads: readonly Read[]): Commit {
  const { ref, id, type, actor, personalData = [], firedTimer, settledItem, fingerprint } = order;
  const isAccepted = verdict.outcome === "accepted";
  const writes = isAccepted ? verdict.writes : [];
  const written = new Set(writes.map(({ instance }) => refKey(instance)));
  return {
    command: {
      instance: { workflow: ref.workflow, id: ref.id },
      commandId: id,
      type,
      actor: actor.id,
      at: verdict.at,
      answer: { ...answerOf(verdict), ...(fingerprint === undefined ? undefined : { fingerprint }) },
    },
    writes,
    // Of an instance that is written the store checks the version anyway.
    reads: reads.filter((read) => !("ref" in read) || !written.has(refKey(read.ref))),
    personalData: isAccepted ? personalData.map((record) => storedRecord(record, verdict.writes[0].fact)) : [],
    ...(isAccepted && verdict.forgotten.length > 0 ? { forgotten: verdict.forgotten } : undefined),
    ...(firedTimer === undefined ? undefined : { firedTimer }),
    ...(settledItem === undefined ? undefined : { settledItem }),
  };
}

/** A note is told from all others by the fact that it came with. */
function storedRecord(record: PersonalRecord, fact: Fact): PersonalRecord {
  return record.note === undefined ? record : { ...record, note: noteName(fact, record.note) };
}

function answerOf(verdict: Verdict): StoredAnswer {
  if (verdict.outcome === "accepted") return { outcome: "accepted", version: verdict.writes[0].instance.version };
  return verdict.outcome === "refused"
    ? { outcome: "refused", reasons: verdict.reasons }
    : { outcome: "ignored", text: verdict.text };
}
