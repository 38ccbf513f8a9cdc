import { does } from "../choice-shapes.ts";

/** Choices about who acts. */
export const officesChoices = {
  "offices.onlyAppointed": does(
    "Координатором и куратором действует тот, кого назначил приказ",
    "Only whom an order has appointed acts as coordinator or curator",
  ),
  "offices.curatorIsNoParty": does(
    "Куратор не контролирует пару, в которой состоит сам",
    "A curator does not control a unit in which the curator takes part",
  ),
  "offices.curatorIsNotHead": does(
    "Руководитель не назначает куратором самого себя",
    "The head appoints somebody else as curator",
  ),
};
