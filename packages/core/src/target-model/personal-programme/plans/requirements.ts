import { type Failure, isJsonObject } from "@nastavnik/core";
import { canonical } from "./same-row.ts";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { coAuthorsOf, mentorOf, payloadOf, rule } from "../rule.ts";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import { correctors } from "./corrector.ts";
import { planOwners } from "./plan.ts";

const planCommand = (occasion: PersonalProgrammeOccasion) =>
  payloadOf(occasion, "draw-up-plan", "correct-plan", "finish-row");

export const planOfAuthor = rule({
  id: "plan-of-author",
  title: {
    ru: "План составляют паре, наставнику, куратору или наставляемому этой программы",
    en: "A plan is the pair's, the mentor's, the curator's or a mentee's of this programme",
  },
  clause: "Целостность: план составляют стороне программы или куратору",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { whose } = planCommand(occasion);
    return (
      [...planOwners, ...coAuthorsOf(occasion)].includes(whose) ||
      fail("Это план не стороны программы и не куратора", "The plan is of neither a party nor the curator", whose)
    );
  },
});

export const planByItsOwner = rule({
  id: "plan-kept-by-its-owner",
  title: {
    ru: "План куратора ведёт куратор, план наставляемого — он сам или наставник, остальные — наставник",
    en: "The curator keeps the curator's plan, a mentee or the mentor that of the mentee, the mentor the others",
  },
  clause: "Целостность: чужой план не ведут",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { act } = occasion;
    const { whose } = planCommand(occasion);
    const isParty = act.kind === "own" && [mentorOf(occasion), ...coAuthorsOf(occasion)].includes(act.of);
    if (whose === "curator") {
      return !isParty || fail("План куратора ведёт куратор", "The curator keeps the curator's plan", whose);
    }
    if (!isParty || act.of === mentorOf(occasion) || act.of === whose) return true;
    return fail("Это план другой стороны", "It is the plan of another party", whose);
  },
});

export const planIsNew = rule({
  id: "plan-is-new",
  title: { ru: "Такого плана ещё нет", en: "There is no such plan yet" },
  clause: "Целостность: составленный план корректируют, чтобы сделанное не терялось",
  force: "integrity",
  needs: "payload",
  check: ({ plans }, occasion) => {
    const { whose } = payloadOf(occasion, "draw-up-plan");
    return (
      plans[whose] === undefined || fail("План уже составлен: его корректируют", "The plan exists: correct it", whose)
    );
  },
});

export const planExists = rule({
  id: "plan-exists",
  title: { ru: "План составлен", en: "The plan is drawn up" },
  clause: "Целостность: ведут и корректируют составленный план",
  force: "integrity",
  needs: "payload",
  check: ({ plans }, occasion) => {
    const { whose } = payloadOf(occasion, "correct-plan", "finish-row");
    return plans[whose] !== undefined || fail("План ещё не составлен", "The plan is not drawn up yet", whose);
  },
});

export const rowsNamedOnce = rule({
  id: "rows-named-once",
  title: { ru: "Каждая строка плана названа один раз", en: "Every row of a plan is named once" },
  clause: "Целостность: строка плана одна",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const names = payloadOf(occasion, "draw-up-plan", "correct-plan").rows.map(({ row }) => row);
    return names
      .filter((row, index) => names.indexOf(row) !== index)
      .map((row) => fail("Строка названа дважды", "A row is named twice", row));
  },
});

export const plansAfterRanking = rule({
  id: "plans-after-ranking",
  title: {
    ru: "Планы составляют после ранжирования дефицитов",
    en: "Plans are drawn up after the deficits are ranked",
  },
  clause: "Программа СОШ № 32: дорожная карта пары, строки 2 и 3",
  force: "regulation",
  choice: "personalProgramme.plansAfterRanking",
  needs: "payload",
  check: ({ checklist }, occasion) => {
    // The pair's road map begins with the diagnosis, and is there before it.
    if (payloadOf(occasion, "draw-up-plan").whose === "pair") return true;
    return checklist?.rankedAt !== undefined || fail("Дефициты ещё не ранжированы", "The deficits are not ranked yet");
  },
});

export const correctedByWhomAllowed = rule({
  id: "corrected-by-whom-allowed",
  title: {
    ru: "План корректирует тот, кому это позволяет Положение",
    en: "A plan is corrected by whom the regulation lets",
  },
  clause: "Программа СОШ № 32: наставник своевременно и оперативно вносит коррективы",
  force: "regulation",
  choice: "personalProgramme.correctedBy",
  check: (_context, occasion, value) => {
    const { act } = occasion;
    const isMentee = act.kind === "own" && coAuthorsOf(occasion).includes(act.of);
    const isMentor = act.kind === "own" && act.of === mentorOf(occasion);
    const who = isMentor ? "mentor" : isMentee ? "mentee" : "curator";
    if (listed(value).includes(who)) return true;
    const { ru, en } = correctors[who];
    return fail(`По Положению план не корректирует: ${ru}`, `By the regulation no plan is corrected by: ${en}`);
  },
});

export const doneRowsStay = rule({
  id: "done-rows-stay",
  title: {
    ru: "Выполненные строки остаются в плане без изменений",
    en: "Rows that are done stay in the plan as they are",
  },
  clause: "Целостность: новая редакция плана не теряет сделанного",
  force: "integrity",
  needs: "payload",
  check: ({ plans }, occasion) => {
    const { whose, rows } = payloadOf(occasion, "correct-plan");
    const { rows: former = [], done = {} } = plans[whose] ?? {};
    return former
      .filter(({ row }) => done[row] !== undefined)
      .flatMap((kept): readonly Failure[] => {
        const now = rows.find(({ row }) => row === kept.row);
        if (now === undefined) return [fail("Выполненная строка пропала", "A row that is done is missing", kept.row)];
        return canonical(now) === canonical(kept)
          ? []
          : [fail("Выполненная строка изменена", "A row that is done is changed", kept.row)];
      });
  },
});

export const answersIndiscipline = rule({
  id: "answers-noted-indiscipline",
  title: {
    ru: "Коррекция отвечает на отмеченное нарушение",
    en: "The correction answers an indiscipline that was noted",
  },
  clause: "Целостность: отвечают на то, что отмечено",
  force: "integrity",
  needs: "payload",
  check: ({ incidents }, occasion) => {
    const { answers } = payloadOf(occasion, "correct-plan");
    return (
      answers === undefined ||
      isJsonObject(incidents[answers]) ||
      fail("Такое нарушение не отмечено", "No such indiscipline was noted", answers)
    );
  },
});

export const rowOpen = rule({
  id: "row-is-open",
  title: { ru: "Строка есть в плане и ещё не выполнена", en: "The row is in the plan and not done yet" },
  clause: "Целостность: строку выполняют один раз",
  force: "integrity",
  needs: "payload",
  check: ({ plans }, occasion) => {
    const { whose, row } = payloadOf(occasion, "finish-row");
    const plan = plans[whose];
    if (plan === undefined) return true;
    if (!plan.rows.some((each) => each.row === row)) {
      return fail("Такой строки в плане нет", "The plan has no such row", row);
    }
    return plan.done[row] === undefined || fail("Строка уже выполнена", "The row is done already", row);
  },
});
