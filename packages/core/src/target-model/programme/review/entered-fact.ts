import { refusalText } from "@nastavnik/core";
import { indicatorFact } from "@nastavnik/core/monitoring";

/** A value that only a document can tell; what history tells is counted by the engine. */
export const enteredFact = indicatorFact.refine(({ source }) => source === "entered", {
  ...refusalText({
    ru: "ожидается значение по документу: значения по истории считает сама система",
    en: "expected a value that a document proves: those from history are counted by the engine itself",
  }),
  path: ["source"],
});
