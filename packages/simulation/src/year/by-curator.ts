import type { YearRun } from "./year-run.ts";

/** Something that the curator does to the programme. */
export const byCurator =
  (run: YearRun) =>
  (type: string, payload: object = {}) =>
    run.attempt({ who: "curator", on: run.programme, type, payload: { ...payload } });
