import { levels } from "../../vocabulary/levels.ts";

/** The levels to which a school recommends a practice, in their order, where its regulation names no others. */
export const higherLevels = { municipal: levels.municipal, regional: levels.regional } as const;
