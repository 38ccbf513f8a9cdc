import { survey } from "../metric/survey.ts";
import { inWorkingDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/** Something that the curator does to the programme. */
const byCurator =
  (run: YearRun) =>
  (type: string, payload: object = {}) =>
    run.attempt({ who: "curator", on: run.programme, type, payload: { ...payload } });

/** After the stages: facts of the indicators, the verdict, and then packaging and publication or revision. */
export function review(run: YearRun): void {
  const lead = byCurator(run);

  run.on(inWorkingDays(run, 1), 11, async () => {
    // What the engine counts from history nobody enters.
    const surveyed = run.definition.indicators.filter(({ id }) => !run.counting.indicators.has(id));
    const facts = surveyed.flatMap(({ id }) => survey(run, id) ?? []);
    const [last, ...others] = facts.toReversed();
    for (const fact of others.toReversed()) await lead("record-indicator", { fact });
    // The curator would like to package while one figure is still missing.
    await lead("package");
    if (last !== undefined) await lead("record-indicator", { fact: last });
    const { isDone } = await lead("package");
    if (isDone) packaging(run);
    else if ((await lead("revise")).isDone) revision(run);
  });
}

/** The info card, the expert review, the description, and the publication on the three levels. */
function packaging(run: YearRun): void {
  const lead = byCurator(run);
  const card = ["full-name", "email", "organisation", "position", "experience"];
  run.on(inWorkingDays(run, 1), 11, async () => {
    await lead("complete-info-card", { fields: card, topic: "mentoring" });
    await lead("complete-info-card", { fields: [...card, "phone"], topic: "mentoring" });
    await lead("describe-practice");
  });
  run.on(inWorkingDays(run, 3), 11, async () => {
    await run.attempt({
      who: "expert",
      on: run.programme,
      type: "record-expert-review",
      payload: { document: "review-1" },
    });
    await lead("describe-practice");
  });
  run.on(inWorkingDays(run, 4), 11, async () => {
    await lead("publish-practice");
    await lead("recommend", { level: "municipal" });
  });
  run.on(inWorkingDays(run, 6), 11, async () => {
    await lead("recommend", { level: "regional" });
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
    await lead("finish-revision");
  });
  run.on(inWorkingDays(run, 5), 11, async () => {
    await lead("publish", { where: "school-site", what: "revised-documents" });
  });
}
