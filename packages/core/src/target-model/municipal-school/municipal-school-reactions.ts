import type { Reaction } from "@nastavnik/core";
import { cancellationReachesTracks } from "./ending/cancellation-reaches-tracks.ts";

/** What follows in other instances from the facts of municipal schools. */
export const municipalSchoolReactions: readonly Reaction[] = [cancellationReachesTracks];
