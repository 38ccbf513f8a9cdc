import { type Failure, quoted, type Regulation } from "@nastavnik/core";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { fail } from "../../fail.ts";
import { isUnderLabourCode } from "../assignment/requirements.ts";
import { payloadOf, rule } from "../rule.ts";
import { resignationGrounds } from "./ground.ts";

function noGround(regulation: Regulation, grounds: readonly string[]): Failure {
  const titles = grounds.map((ground) => wordIn(regulation, ground, resignationGrounds, "unit.resignationGrounds"));
  const { ru, en } = quoted(titles);
  return fail(`В заявлении нет основания: ${ru}`, `The application states no ground: ${en}`);
}

export const resignationGround = rule({
  id: "resignation-ground",
  title: { ru: "В заявлении названо основание", en: "The application states its ground" },
  clause: "Программа СОШ № 32: мотивированное заявление руководителю; ТК РФ, ст. 351.8: отказ без причин",
  force: "regulation",
  choice: "unit.resignationGrounds",
  needs: "payload",
  check: (context, occasion, value) =>
    listed(value).includes(payloadOf(occasion, "resign").ground ?? "") ||
    isUnderLabourCode(context, occasion) ||
    noGround(occasion.regulation, listed(value)),
});

export const resignsPersonally = rule({
  id: "resignation-ground-personal",
  title: { ru: "Основание: причины личного характера", en: "Ground: personal reasons" },
  clause: "Целостность: последствия зависят от названного основания",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "resign").ground !== "plan-fulfilled" ||
    fail("Названо другое основание: план выполнен", "Another ground is stated: the plan is fulfilled"),
});

export const resignsFulfilled = rule({
  id: "resignation-ground-plan-fulfilled",
  title: { ru: "Основание: индивидуальный план успешно выполнен", en: "Ground: the individual plan is fulfilled" },
  clause: "Целостность: последствия зависят от названного основания",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "resign").ground === "plan-fulfilled" ||
    fail("План не назван выполненным", "The plan is not said to be fulfilled"),
});

export const fulfilledPlanExists = rule({
  id: "fulfilled-plan-exists",
  title: { ru: "План, который выполнен, был составлен", en: "The plan that is fulfilled was drawn up" },
  clause: "Целостность: выполнить можно тот план, который составлен",
  force: "integrity",
  check: ({ mentees, plans }) =>
    mentees
      .filter((mentee) => !plans.includes(mentee))
      .map((mentee) =>
        fail("План наставляемого не составлен, выполнять было нечего", "The mentee had no plan to fulfil", mentee),
      ),
});

export const negligenceRecorded = rule({
  id: "negligence-recorded",
  title: { ru: "Недобросовестность наставника зафиксирована", en: "The mentor's negligence is on record" },
  clause: "г. Мегион: отстранение недобросовестных наставников (запись — вывод)",
  force: "regulation",
  choice: "unit.removalRecord",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "remove-mentor").record !== undefined ||
    fail("Нет записи о недобросовестной работе наставника", "There is no record of the mentor's negligence"),
});
