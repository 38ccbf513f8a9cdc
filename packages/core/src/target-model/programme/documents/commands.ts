import { byManagement } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { participants, programmeCommand } from "../programme-command.ts";
import { policyRelation } from "../stimulus/scores-relation.ts";
import { opinion } from "./opinion.ts";
import { documentKinds } from "./document-kind.ts";

/** Commands of this theme. */
export const documentsCommands = {
  "adopt-document": programmeCommand({
    label: { ru: "Утвердить документ", en: "Adopt a document" },
    told: { ru: "Утверждён документ", en: "Document adopted" },
    kind: "document",
    payload: z.strictObject({
      kind: openTo(documentKinds, "documents.kinds", "documents.required"),
      /** Number of the document in the organisation's register. */
      number: id,
      /** Authors of the programme: the curator, with mentors taking part; mentors are those whom an order has appointed, or who are registered. */
      authors: z.array(id).default([]),
      forms: z.array(id).default([]),
      /** What a bank of programmes holds, each programme for its form. */
      programmes: z.array(z.strictObject({ programme: id, form: id })).default([]),
      /** Points by indicator and level, of a policy on rewards. */
      policy: z.record(z.string(), z.json()).optional(),
      /** Opinions of bodies that the document takes into account. */
      opinions: z.array(opinion).default([]),
    }),
    by: byManagement,
    relations: (subject) => ({ ...participants(subject), ...policyRelation(subject.payload.policy) }),
  }),
};
