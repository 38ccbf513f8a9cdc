import { type Failure, relatedJudgement } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { whoIsParty } from "../../unit/who-is-party.ts";
import type { ReviewOfPractice } from "../practice-context.ts";
import { whoIsNamed } from "../../participant/who-is.ts";
import { participantsOf, payloadOf, programmeOf, rule, unitsOf } from "../rule.ts";

export const expertActs = rule({
  id: "expert-is-who-reviews",
  title: { ru: "Лист заполняет сам эксперт", en: "The expert fills in the sheet in person" },
  clause: "Целостность: оценка принадлежит тому, кто её поставил",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { expert } = payloadOf(occasion, "record-review", "record-level-review");
    return (
      occasion.actor.id === expert || fail("Экспертом назван другой", "Somebody else is named as the expert", expert)
    );
  },
});

const own = (text: readonly [ru: string, en: string]) => (isSo: boolean | undefined, expert: string) =>
  isSo === true ? [fail(...text, expert)] : [];

const isAuthor = own(["Эксперт — автор практики", "The expert is an author of the practice"]);
const hasPrepared = own(["Эксперт сам готовил практику", "The expert has prepared the practice"]);
const leads = own(["Эксперт ведёт эту программу", "The expert leads this programme"]);
const isParty = own(["Эксперт состоит в паре (группе) программы", "The expert is in a unit of the programme"]);

export const expertIndependent = rule({
  id: "expert-is-independent",
  title: {
    ru: "Эксперт независим: не автор, не участник и не тот, кто готовил практику",
    en: "The expert is independent: no author, no party, and nobody who has prepared the practice",
  },
  clause: "Целостность: свою работу никто не оценивает сам",
  force: "integrity",
  needs: "payload",
  check: ({ authors, preparers }, occasion) => {
    const { expert } = payloadOf(occasion, "record-review", "record-level-review");
    const entries = participantsOf(occasion);
    const who = whoIsNamed(entries, expert);
    const isOneOf = (people: readonly string[]) => people.some((person) => whoIsNamed(entries, person) === who);
    const { curators = [], coordinators = [] } = programmeOf(occasion)?.context ?? {};
    const inUnit = unitsOf(occasion).some(({ context }) =>
      [context.mentor, ...context.mentees, ...context.mentors.map(({ mentor }) => mentor)].some((party) =>
        [expert, who].includes(whoIsParty(context, party)),
      ),
    );
    return [
      ...isAuthor(isOneOf(authors), expert),
      ...hasPrepared(isOneOf(preparers), expert),
      ...leads(isOneOf([...curators, ...coordinators]), expert),
      ...isParty(inUnit, expert),
    ];
  },
});

export const expertFromOutside = rule({
  id: "expert-from-outside",
  title: { ru: "Эксперты — не из организации авторов", en: "The experts are not of the authors' organisation" },
  clause: "Приморский краевой ИРО: сторонний эксперт",
  force: "regulation",
  choice: "practice.externalExperts",
  check: (_context, occasion) =>
    occasion.actor.organisation !== programmeOf(occasion)?.context.organisation ||
    fail("Эксперт из организации авторов", "The expert is of the authors' organisation", occasion.actor.id),
});

export const sheetCounts = rule({
  id: "review-sheet-counts",
  title: { ru: "Лист эксперта заполнен полностью и верно", en: "The expert's sheet is filled in, wholly and rightly" },
  clause: "Целостность: экспертизу проводят по листу, который принят для неё",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { expert } = payloadOf(occasion, "record-review", "record-level-review");
    const judged = relatedJudgement(occasion.world, "jury");
    if (judged === undefined) {
      return fail("Листы экспертов считать нечем: расчёт не подключён", "Nothing is there to judge sheets with");
    }
    if (!judged.ok) return judged.problems.map(({ text, path }) => fail(text.ru, text.en, path?.at(-1)?.toString()));
    const { experts, remarks } = judged.value;
    return experts.includes(expert) || remarks.map(({ ru, en }) => fail(ru, en, expert));
  },
});

/** Why a practice has not passed a review by the sheets that are there. */
export function shortOfAcceptance(review: ReviewOfPractice | undefined): true | readonly Failure[] {
  if (review === undefined) return [fail("Экспертное заключение не внесено", "No expert review is recorded")];
  const remarks = review.remarks.map(({ ru, en }) => fail(ru, en));
  if (review.outcome === "incomplete")
    return [fail("Экспертиза не завершена", "The expert review is incomplete"), ...remarks];
  if (review.outcome === "rejected")
    return [fail("Эксперты не приняли практику", "The experts have not accepted the practice"), ...remarks];
  return true;
}

export const expertReviewed = rule({
  id: "expert-reviewed",
  title: { ru: "Практика прошла экспертизу", en: "The practice has passed the expert review" },
  clause: "Приморский краевой ИРО: описание — после экспертизы",
  force: "regulation",
  choice: "practice.expertReview",
  check: ({ review }) => shortOfAcceptance(review),
});

export const reviewPassed = rule({
  id: "review-is-passed",
  title: { ru: "Экспертиза завершена и практика принята", en: "The review is over, and the practice is accepted" },
  clause: "Целостность: итог экспертизы считают по листам",
  force: "integrity",
  check: ({ review }) => shortOfAcceptance(review),
});
