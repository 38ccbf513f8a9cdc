import { dayOf } from "@nastavnik/core";
import { givenRegulation } from "../../regulation/given-regulation.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";
import { record } from "../record.ts";

type Editions = Pick<MunicipalSchoolContext, "regulations" | "editions">;

/** The editions of the programme with a new one. */
function withEdition({ regulations, editions }: Editions, given: unknown, from: string): Partial<Editions> {
  const read = given === undefined ? undefined : givenRegulation(given);
  if (read?.ok !== true) return {};
  const { edition } = read;
  return {
    regulations: { ...regulations, [edition.hash]: edition },
    editions: [...editions, { from, edition: edition.hash }],
  };
}

/** What this theme writes into the context. */
export const approvalActions = {
  recordApproval: record("approve-programme", ({ orders }, occasion) => {
    const { number, approves, curator, controller } = occasion.payload;
    const date = dayOf(occasion, occasion.world);
    return {
      orders: { ...orders, [number]: { kind: "approve-programme", date, approves } },
      ...(curator !== undefined && { curator }),
      ...(controller !== undefined && { controller }),
    };
  }),
  recordAmendment: record("amend-programme", (context, occasion) => {
    const { number, period = context.period, schools = context.schools, regulation, from } = occasion.payload;
    const date = dayOf(occasion, occasion.world);
    return {
      orders: { ...context.orders, [number]: { kind: "amend-programme", date } },
      version: context.version + 1,
      period,
      schools: [...new Set(schools)],
      ...withEdition(context, regulation, from ?? date),
    };
  }),
  recordCurator: record("change-curator", ({ orders }, occasion) => {
    const { number, curator, controller } = occasion.payload;
    return {
      orders: { ...orders, [number]: { kind: "change-curator", date: dayOf(occasion, occasion.world) } },
      curator,
      ...(controller !== undefined && { controller }),
    };
  }),
};
