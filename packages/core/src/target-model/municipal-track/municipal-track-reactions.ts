import type { Reaction } from "@nastavnik/core";
import { trackTellsRequests } from "./requests/track-tells-requests.ts";

/** What follows in other instances from the facts of tracks. */
export const municipalTrackReactions: readonly Reaction[] = [trackTellsRequests];
