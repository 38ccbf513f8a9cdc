import { programmeRunning, programmeRuns } from "../../programme/interruption/requirements.ts";
import { programmeOf, rule } from "../rule.ts";

export const unitProgrammeRuns = rule({
  ...programmeRunning,
  check: (_context, occasion) => programmeRuns(programmeOf(occasion)?.context),
});
