import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";

/** An order on extensions extends every unit that it names. */
export const orderExtendsUnits: Reaction = {
  id: "order-extends-units",
  label: { ru: "Приказ продлевает работу названных в нём пар (групп)", en: "An order extends the units that it names" },
  on: { workflow: "programme", commands: ["issue-order"] },
  gives: [{ workflow: "unit", command: "extend" }],
  react({ command: { payload } }) {
    if (payload["kind"] !== "extend-units") return [];
    const units = new Set(payload["units"] as readonly string[]);
    return [...units].map((id) => ask("unit", id, "extend", { order: payload["number"] }));
  },
};
