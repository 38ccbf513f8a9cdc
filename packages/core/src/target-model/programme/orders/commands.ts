import { byOffice } from "../../role/offices.ts";
import { documentKinds } from "../documents/document-kind.ts";
import { opinion } from "../documents/opinion.ts";
import { award } from "../awards/award.ts";
import { annexes } from "./annex.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { people } from "../../unit/unit-command.ts";
import { members, programmeCommand } from "../programme-command.ts";
import { orderKinds } from "./order-kind.ts";

/** Commands of this theme. */
export const ordersCommands = {
  "issue-order": programmeCommand({
    label: { ru: "Издать приказ", en: "Issue an order" },
    told: { ru: "Издан приказ", en: "Order issued" },
    kind: "order",
    payload: z.strictObject({
      kind: openTo(orderKinds, "documents.orders", "preparation.orders"),
      number: id,
      /**
       * What is annexed: `regulation` and `road-map` to the order approving the Regulation, `programme` and `schedule`
       * to the one organising the mentor school.
       */
      annexes: z.array(openTo({ ...documentKinds, ...annexes }, "documents.annexes", "documents.kinds")).default([]),
      /** Opinions of bodies that the order takes into account. */
      opinions: z.array(opinion).default([]),
      /** Posts of those whom the order appoints, by person, in the identifiers of the regulation. */
      posts: z.record(id, id).default({}),
      /** Who sees to it that the order is carried out; whoever issues it, unless told. */
      controller: id.optional(),
      units: z.array(id).default([]),
      /** Mentors of other programmes in the units that the order approves. */
      outsideMentors: z.array(id).default([]),
      coordinators: z.array(id).default([]),
      curators: z.array(id).default([]),
      /** Mentors whom an order of kind `appoint-mentor` appoints: people, not entries of a registry. */
      mentors: z.array(id).default([]),
      /** Who holds an office no longer. */
      dismissed: z
        .strictObject({ coordinators: z.array(id).default([]), curators: z.array(id).default([]) })
        .prefault({}),
      /** What an order of kind `final-event` is about: the event, its day and place, and who prepares it. */
      event: z.strictObject({ event: id, on: z.iso.date(), place: id, responsible: z.array(id).min(1) }).optional(),
      /** Whom an order of kind `encourage-participants` encourages, with what and for what. */
      awards: z.array(award).default([]),
      /** First day on which appointments, dismissals and an edition hold; the day of the order unless told. */
      from: z.iso.date().optional(),
      /** The edition that an order of the kind `adopt-regulation` adopts, from the day `from`; given as `found` takes it. */
      regulation: z.union([id, z.record(z.string(), z.json())]).optional(),
      /** Who stands in for the curator in a unit in which the curator takes part: person by unit. */
      substitutes: z.record(id, id).default({}),
    }),
    by: byOffice("head"),
    relations: (subject) => ({ ...members(subject), ...people(subject.payload.outsideMentors ?? []) }),
  }),
};
