import fc from "fast-check";
import { ofLiveUnit, partiesOf } from "./happening.ts";
import {
  accept,
  addToCase,
  completeCard,
  describePractice,
  drawUpPractice,
  practiceRef,
  publishPractice,
  recommend,
  sheetOf,
  submitPractice,
} from "./practice-scenes.ts";
import type { Deed } from "./school.ts";

/** A practice of the mentor is drawn up, whose case shows pupils; as far as it gets, it is published and spread. */
export const practiceHappenings = fc.tuple(fc.nat(2), fc.nat(9)).chain(([which, kept]) =>
  ofLiveUnit(`describe the practice with mentee ${which}, ${kept} steps`, (unit, school) => {
    const [mentor = "nobody", ...named] = partiesOf(school, unit);
    const shown = named[which % Math.max(1, named.length)] ?? "nobody";
    const id = `practice-${school.facts.length}`;
    const on = practiceRef(id);
    const ofIt = (deed: Deed): Deed => ({ ...deed, on });
    return [
      ofIt(drawUpPractice({ authors: [mentor] })),
      ...[
        completeCard(),
        addToCase("film", "photo-video", [shown]),
        submitPractice,
        sheetOf("e1", 6),
        sheetOf("e2", 6),
        describePractice(),
        publishPractice([]),
        recommend("municipal"),
        accept("municipal"),
      ]
        .slice(0, kept + 1)
        .map((deed) => ofIt(deed)),
    ];
  }),
);
