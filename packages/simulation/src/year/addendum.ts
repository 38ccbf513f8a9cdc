import type { UnitContext } from "@nastavnik/core/target-model";
import type { Outcome, YearRun } from "./year-run.ts";

/** The requirement that the contract of an employee who mentors a colleague has an addendum. */
export const addendum = "labour-contract-addendum";

/** The head adds to the contract of a unit's mentor what the Labour Code asks for. */
export function attachAddendum(run: YearRun, unit: string): Promise<Outcome> {
  const { period } = run.chronicle.instance({ workflow: "unit", id: unit }).context as unknown as UnitContext;
  return run.attempt({
    who: "head",
    on: { workflow: "unit", id: unit },
    type: "attach-contract-addendum",
    payload: {
      document: `addendum/${unit}`,
      content: ["workplace-skills", "methodical"],
      period,
      form: "individual",
      pay: { percent: 10 },
    },
  });
}
