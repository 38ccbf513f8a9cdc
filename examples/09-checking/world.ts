import { always, type Model, never } from "@nastavnik/checker";
import { excursion } from "./excursion.ts";

// #region world
/** One excursion with places for two. `nastavnik check world.ts` explores it. */
export const model: Model = {
  workflows: [excursion],
  places: [{ workflow: "excursion", id: "museum" }],
  payloads: { "excursion.plan": [{ places: 2 }] },
};
// #endregion world

// #region laws
/** What must hold in it besides. */
export const withLaws: Model = {
  ...model,
  laws: [
    always(
      "not-overbooked",
      { ru: "Записано не больше, чем мест", en: "No more are enrolled than there are places" },
      (view) => {
        const { places, taken } = view.one("excursion").context;
        return places === undefined || Number(taken) <= Number(places);
      },
    ),
    never(
      "not-held-half-empty",
      { ru: "Полупустая экскурсия не проводится", en: "No excursion is held half empty" },
      (view) => view.one("excursion").in("held") && view.one("excursion").context["taken"] !== 2,
    ),
  ],
};
// #endregion laws
