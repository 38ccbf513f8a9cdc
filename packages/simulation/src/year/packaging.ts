import type { Person } from "../population/person.ts";
import { cast } from "./cast.ts";
import { giveConsent } from "./consents.ts";
import { inWorkingDays } from "./dates.ts";
import { headOfCard, packagedProgramme, PracticeOfCycle } from "./practice-of-cycle.ts";
import { spread } from "./spreading.ts";
import { untilDone } from "./until-done.ts";
import type { YearRun } from "./year-run.ts";

/** The mentor whose practice it is: one whose programme is packaged, or whose pair or group has worked to the end. */
function authorOf(run: YearRun): Person | undefined {
  const { people, chronicle } = run;
  const packaged = packagedProgramme(run)?.context.author;
  if (packaged !== undefined) return people.find(({ side, whose }) => side === "mentor" && whose === packaged);
  const units = chronicle.instances("unit").filter(({ value }) => value === "closed");
  const mentors = new Set(units.map(({ context }) => context["mentor"]));
  return people.find(({ id, side }) => {
    const { context } = chronicle.instance({ workflow: "participant", id });
    return side === "mentor" && mentors.has(id) && context["leaving"] === undefined;
  });
}

/** The practice of the cycle: its info card, the expert review, the description, the publication on every level. */
export function packaging(run: YearRun): void {
  const author = authorOf(run);
  const authors = [author?.whose ?? cast(run.definition, "curator").id];
  const practice = new PracticeOfCycle(run, authors);
  run.on(inWorkingDays(run, 1), 11, async () => {
    await practice.drawUp();
    await practice.completeCard(headOfCard.slice(0, -1));
    // Without the author's phone the card is not complete.
    await practice.submit();
    await practice.completeCard();
    await practice.fillCase();
    await practice.submit();
    await practice.describe();
  });
  run.on(inWorkingDays(run, 2), 11, async () => {
    await practice.review(1);
    // One sheet is not enough.
    await practice.describe();
  });
  run.on(inWorkingDays(run, 3), 11, async () => {
    await practice.reviewToTheEnd();
    await practice.describe();
  });
  run.on(inWorkingDays(run, 4), 11, async () => {
    // The card names its author, who has to consent to that, and may have done so in an earlier cycle.
    const { isDone } = await run.attempt(practice.publication());
    if (isDone) {
      published(run, practice);
      return;
    }
    if (author !== undefined) await giveConsent(run, author, "publication");
    const named = author === undefined ? authors.map((person) => ({ person, consent: "publication-consent" })) : [];
    untilDone(run, { from: run.today(), hour: 11, every: 2 }, [practice.publication(named)], () =>
      published(run, practice),
    );
  });
}

/** A published practice goes to the levels above, and the next cycle may come. */
function published(run: YearRun, practice: PracticeOfCycle): void {
  spread(run, practice);
  run.cycleIsOver();
}
