import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { partiesOf, payloadOf, rule } from "../rule.ts";
import { whoIsParty } from "../who-is-party.ts";

export const everyoneRanked = rule({
  id: "everyone-ranked",
  title: { ru: "Ранжирование дефицитов согласовали все стороны", en: "Every party agrees to the ranking of deficits" },
  clause: "Программа СОШ № 32: согласование с наставляемым приоритета дефицитов",
  force: "regulation",
  choice: "unit.rankingAgreed",
  check: (context) =>
    partiesOf(context)
      .filter((person) => !context.rankedBy.includes(person))
      .map((person) => fail("Сторона не согласовала ранжирование", "A party has not agreed to the ranking", person)),
});

export const planOfParty = rule({
  id: "plan-of-party",
  title: {
    ru: "План составляют наставнику, куратору или наставляемому этой пары",
    en: "A plan is the mentor's, the curator's or a mentee's of this unit",
  },
  clause: "Целостность: план составляют стороне пары (группы) или куратору",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { whose } = payloadOf(occasion, "draw-up-plan");
    return (
      ["mentor", "curator", ...context.mentees].includes(whose) ||
      fail(
        "Это план не стороны этой пары (группы) и не куратора",
        "The plan is of neither a party of the unit nor the curator",
        whose,
      )
    );
  },
});

export const plansDrawnUp = rule({
  id: "plans-drawn-up",
  title: {
    ru: "Планы пары (группы) составлены",
    en: "The plans of the unit are drawn up",
  },
  clause: "План лицея № 45, этап 5: планы индивидуального развития; программа СОШ № 32: планы работы",
  force: "regulation",
  choice: "unit.plans",
  check: (context, _occasion, value) =>
    listed(value)
      .flatMap((whose) => (whose === "mentee" ? context.mentees : whose))
      .filter((whose) => !context.plans.includes(whose))
      .map((whose) => fail("План не составлен", "A plan is missing", whose)),
});

export const planByItsOwner = rule({
  id: "plan-drawn-up-by-its-owner",
  title: {
    ru: "План куратора составляет куратор, план наставляемого — он сам или наставник",
    en: "The curator draws up the curator's plan; a mentee or the mentor that of the mentee",
  },
  clause: "Целостность: свой план не составляет чужая сторона",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { act } = occasion;
    if (act.kind !== "own") return true;
    const { whose } = payloadOf(occasion, "draw-up-plan");
    if (whose === "curator") {
      return fail("План куратора составляет куратор", "The curator draws up the curator's plan");
    }
    return (
      act.of === whoIsParty(context, context.mentor) ||
      act.of === whoIsParty(context, whose) ||
      fail("Это план другой стороны", "It is the plan of another party", act.of)
    );
  },
});
