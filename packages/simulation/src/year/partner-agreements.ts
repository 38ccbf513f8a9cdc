import type { InstanceRef } from "@nastavnik/core";
import { castOf } from "./cast.ts";
import { inWorkingDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/** Kinds of mentors who come from an organisation of their own. */
const fromPartners = ["employer", "entrepreneur"];

/** The organisation agrees with those whose people mentor in it: drawn up, signed by both, and in force for the programme. */
export function partnerAgreements(run: YearRun): void {
  const { period } = run.definition;
  const partners = run.people.filter(({ side, kind }) => side === "mentor" && fromPartners.includes(kind));
  for (const [index, { id }] of partners.entries()) {
    const on: InstanceRef = { workflow: "partner-agreement", id: `partner-agreement-${index + 1}` };
    const document = `partner-${index + 1}`;
    run.on(inWorkingDays(run, 5), 12, async () => {
      await run.attempt({
        who: "curator",
        on,
        type: "draw-up",
        payload: {
          partner: `organisation-of-${id}`,
          subjects: ["mentors"],
          period: { ...period },
          document,
          responsible: castOf(run.definition, "curator")[0]?.id ?? "",
        },
      });
    });
    run.on(inWorkingDays(run, 6), 9, async () => {
      await run.attempt({ who: "head", on, type: "sign", payload: { document } });
    });
    run.on(inWorkingDays(run, 8), 9, async () => {
      await run.attempt({ who: "curator", on, type: "sign-for-partner", payload: { signer: id, document } });
    });
  }
}
