import { documented } from "../metric/documented.ts";
import { survey } from "../metric/survey.ts";
import { byCurator } from "./by-curator.ts";
import { inWorkingDays } from "./dates.ts";
import { packaging } from "./packaging.ts";
import { untilDone } from "./until-done.ts";
import type { Attempt, YearRun } from "./year-run.ts";

/** After the stages: facts of the indicators, the verdict, and then packaging and publication or revision. */
export function review(run: YearRun): void {
  const lead = byCurator(run);
  const decide = (type: string): Attempt => ({ who: "curator", on: run.programme, type });

  run.on(inWorkingDays(run, 1), 11, async () => {
    // What the engine counts from history nobody enters.
    const uncounted = run.definition.indicators.filter(({ id }) => !run.counting.indicators.has(id));
    const facts = uncounted.flatMap(({ id }) => documented(run, id) ?? survey(run, id) ?? []);
    const [last, ...others] = facts.toReversed();
    for (const fact of others.toReversed()) await lead("record-indicator", { fact });
    // The curator would like to package while one figure is still missing.
    if (last !== undefined) {
      await lead("package");
      await lead("record-indicator", { fact: last });
    }
    untilDone(run, { from: run.today(), hour: 11, every: 2 }, [decide("package"), decide("revise")], ({ type }) =>
      type === "package" ? packaging(run) : revision(run),
    );
  });
}

/** Both documents are amended, the road map first. */
function revision(run: YearRun): void {
  const lead = byCurator(run);
  run.on(inWorkingDays(run, 2), 11, async () => {
    await lead("amend", { document: "road-map" });
    await lead("finish-revision");
  });
  run.on(inWorkingDays(run, 4), 11, async () => {
    await lead("amend", { document: "personalized-program" });
    const finish = { who: "curator", on: run.programme, type: "finish-revision" } as const;
    untilDone(run, { from: run.today(), hour: 11, every: 2 }, [finish], () => {
      run.on(inWorkingDays(run, 1), 11, async () => {
        await lead("publish", { where: "school-site", what: "revised-documents" });
      });
      run.cycleIsOver();
    });
  });
}
