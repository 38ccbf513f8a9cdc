import type { Reaction } from "@nastavnik/core";
import { ask, entered } from "../../reaction/ask.ts";
import type { MunicipalTrackContext } from "../municipal-track-context.ts";

/** The requests that a track answers learn that it was held, or will not be. */
export const trackTellsRequests: Reaction<MunicipalTrackContext> = {
  id: "track-tells-requests",
  label: {
    ru: "Запросы узнают, что трек, который на них отвечает, закрыт или отменён",
    en: "Requests learn that the track that answers them is closed or cancelled",
  },
  on: { workflow: "municipal-track", commands: ["close", "cancel", "lose-school"] },
  gives: [{ workflow: "teacher-request", command: "account-for-track" }],
  // The teacher may have taken the request back, or been answered otherwise, meanwhile.
  mayBeRefused: ["not-in-this-state", "request-of-this-track"],
  react(fact, { id, context: { requests } }) {
    const status = entered(fact, "closed") ? "held" : "cancelled";
    return requests.map((request) => ask("teacher-request", request, "account-for-track", { track: id, status }));
  },
};
