import type { Temporal } from "temporal-polyfill";
import { addendum, attachAddendum } from "./addendum.ts";
import { isAgreementDemanded, makeAgreements } from "./agreements.ts";
import { units } from "./candidates.ts";
import { giveConsent } from "./consents.ts";
import { inWorkingDays } from "./dates.ts";
import { orderNumber } from "./order-number.ts";
import { runUnit } from "./run-unit.ts";
import type { YearRun } from "./year-run.ts";

/** Number of the first order approving units; the stages before use the ones below. */
const firstNumber = 5;

/**
 * The head approves agreed units by orders: the first on the given date, then once a week while any are agreed. Who has
 * not signed the duty consent holds the order up and is asked to sign.
 */
export function approveUnits(run: YearRun, from: Temporal.PlainDate, until: Temporal.PlainDate): void {
  let issued = 0;
  const mentorOf = (id: string) => units(run).find((unit) => unit.id === id)?.context.mentor;
  const issue = async (): Promise<void> => {
    const agreed = units(run).filter(({ value }) => value === "agreed");
    if (agreed.length > 0) await order(agreed.map(({ id }) => id));
    const next = inWorkingDays(run, 5);
    if (next.toString() <= until.toString()) run.on(next, 16, issue);
  };
  const order = async (ids: readonly string[]): Promise<void> => {
    if (isAgreementDemanded(run, "order")) for (const id of ids) await makeAgreements(run, id);
    const number = orderNumber(run, firstNumber + issued);
    const { isDone, reasons } = await run.attempt({
      who: "head",
      on: run.programme,
      type: "issue-order",
      payload: { kind: "approve-pairs", number, units: [...ids] },
    });
    if (isDone) {
      issued++;
      for (const id of ids) runUnit(run, id);
      return;
    }
    const unsigned = new Set(reasons.filter(({ code }) => code === addendum).map(({ subject }) => subject));
    for (const id of ids.filter((each) => unsigned.has(mentorOf(each)))) {
      run.on(inWorkingDays(run, 1), 11, async () => {
        await attachAddendum(run, id);
      });
    }
    const missing = new Set(reasons.flatMap(({ subject }) => subject ?? []));
    const held = new Set(
      units(run)
        .filter(({ context }) => [context.mentor, ...context.mentees].some((person) => missing.has(person)))
        .map(({ id }) => id),
    );
    const withoutConsent = new Set(reasons.filter(({ code }) => code !== addendum).map(({ subject }) => subject));
    for (const person of run.people.filter(({ id }) => withoutConsent.has(id))) {
      run.on(inWorkingDays(run, 1), 12, async () => {
        await giveConsent(run, person, "duty");
      });
    }
    const ready = ids.filter((id) => !held.has(id) && !missing.has(id));
    if (ready.length > 0 && ready.length < ids.length) await order(ready);
  };
  run.on(from, 16, issue);
}
