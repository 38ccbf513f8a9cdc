import { awardedTakePart, awardsGrounded, awardsNamed } from "../awards/requirements.ts";
import { all } from "@nastavnik/core";
import { opinionsSound, orderOpinionsGiven } from "../documents/opinion-requirements.ts";
import { appointedHoldPosts } from "./appointed-posts.ts";
import { editionAdoptable } from "./adopted-edition.ts";
import { extensionOrderReady } from "./extension-order.ts";
import { proposedByDeputy } from "../management/requirements.ts";
import { changeNotEarlier, dismissedHoldOffice, officesStayFilled } from "./office-requirements.ts";
import { unitsNotApprovedMeanwhile } from "../interruption/requirements.ts";
import { pairsOrderReady } from "./pairs-order.ts";
import {
  annexesAttached,
  appointmentsNamed,
  finalEventNamed,
  mentorsNamed,
  curatorIsNotHead,
  numberIsNew,
  regulationExists,
  schoolAnnexesAttached,
  substituteFits,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const ordersConditions = {
  "order-may-be-issued": all(
    "order-may-be-issued",
    { ru: "Приказ может быть издан", en: "The order may be issued" },
    numberIsNew,
    regulationExists,
    editionAdoptable,
    annexesAttached,
    schoolAnnexesAttached,
    orderOpinionsGiven,
    opinionsSound,
    appointmentsNamed,
    mentorsNamed,
    finalEventNamed,
    awardsNamed,
    awardedTakePart,
    awardsGrounded,
    proposedByDeputy,
    curatorIsNotHead,
    appointedHoldPosts,
    changeNotEarlier,
    dismissedHoldOffice,
    officesStayFilled,
    substituteFits,
    unitsNotApprovedMeanwhile,
    pairsOrderReady,
    extensionOrderReady,
  ),
};
