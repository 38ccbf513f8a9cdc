import { defaultReviewSheet } from "@nastavnik/rules/score";
import type { Person } from "../population/person.ts";
import { byCurator } from "./by-curator.ts";
import { cast } from "./cast.ts";
import { giveConsent } from "./consents.ts";
import { inWorkingDays } from "./dates.ts";
import { untilDone } from "./until-done.ts";
import { staffId, type YearRun } from "./year-run.ts";

const card = ["full-name", "email", "organisation", "position", "experience"];

/** The mentor whose practice it is: one whose pair or group has worked to the end. */
function authorOf({ people, chronicle }: YearRun): Person | undefined {
  const units = chronicle.instances("unit").filter(({ value }) => value === "closed");
  const mentors = new Set(units.map(({ context }) => context["mentor"]));
  return people.find(({ id, side }) => {
    const { context } = chronicle.instance({ workflow: "participant", id });
    return side === "mentor" && mentors.has(id) && context["leaving"] === undefined;
  });
}

/** An expert from outside fills in the usual sheet. */
function reviewBy(run: YearRun, number: number): Promise<unknown> {
  const expert = staffId("expert", number);
  const points = defaultReviewSheet.criteria.map(({ id }) => [
    id,
    run.chance.whole({ from: 6, to: 10 }, "expert-points", expert, id),
  ]);
  return run.attempt({
    who: { id: expert, roles: ["expert"], organisation: "institute" },
    on: run.programme,
    type: "record-expert-review",
    payload: { expert, document: `review-${number}`, answers: Object.fromEntries(points) },
  });
}

/** The info card, the expert review, the description, and the publication on the three levels. */
export function packaging(run: YearRun): void {
  const lead = byCurator(run);
  const author = authorOf(run);
  const authors = [author?.id ?? cast(run.definition, "curator").id];
  run.on(inWorkingDays(run, 1), 11, async () => {
    await lead("complete-info-card", { fields: card, topic: "mentoring", authors });
    await lead("complete-info-card", { fields: [...card, "phone"], topic: "mentoring", authors });
    await lead("describe-practice");
  });
  run.on(inWorkingDays(run, 2), 11, async () => {
    await reviewBy(run, 1);
    // One sheet is not enough.
    await lead("describe-practice");
  });
  run.on(inWorkingDays(run, 3), 11, async () => {
    await reviewBy(run, 2);
    await lead("describe-practice");
  });
  run.on(inWorkingDays(run, 4), 11, async () => {
    // The card names its author, who has to consent to that, and may have done so in an earlier cycle.
    const { isDone } = await lead("publish-practice");
    if (isDone) {
      published(run);
      return;
    }
    if (author !== undefined) await giveConsent(run, author, "publication");
    const named = author === undefined ? authors.map((person) => ({ person, consent: "publication-consent" })) : [];
    const publish = { who: "curator", on: run.programme, type: "publish-practice", payload: { named } } as const;
    untilDone(run, { from: run.today(), hour: 11, every: 2 }, [publish], () => published(run));
  });
}

/** A published practice is recommended to the levels above, and the next cycle may come. */
function published(run: YearRun): void {
  const lead = byCurator(run);
  run.on(run.today(), 11, async () => {
    await lead("recommend", { level: "municipal" });
  });
  run.on(inWorkingDays(run, 2), 11, async () => {
    await lead("recommend", { level: "regional" });
  });
  run.cycleIsOver();
}
