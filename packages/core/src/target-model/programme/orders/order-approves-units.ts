import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";

/** An order approving units approves every unit that it names (R40). */
export const orderApprovesUnits: Reaction = {
  id: "order-approves-units",
  label: { ru: "Приказ утверждает названные в нём пары (группы)", en: "An order approves the units that it names" },
  on: { workflow: "programme", commands: ["issue-order"] },
  gives: [{ workflow: "unit", command: "approve" }],
  react({ command: { payload } }) {
    if (payload["kind"] !== "approve-pairs") return [];
    const units = new Set(payload["units"] as readonly string[]);
    return [...units].map((id) => ask("unit", id, "approve", { order: payload["number"] }));
  },
};
