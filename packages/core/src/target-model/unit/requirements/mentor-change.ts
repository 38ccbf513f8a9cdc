import { fail } from "../../fail.ts";
import { daysOf } from "../../policy/day-policies.ts";
import { isLabourCodeInForce } from "../labour-code.ts";
import { payloadOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";

export const replacementGround = rule({
  id: "replacement-ground",
  title: {
    ru: "Ходатайство указывает на невозможность личного контакта",
    en: "The request states that personal contact is impossible",
  },
  clause: "R61; программа СОШ № 32: ходатайство куратору при невозможности личного контакта",
  force: "law",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "request-replacement").ground === "no-personal-contact" ||
    fail(
      "Основание замены — невозможность личного контакта",
      "The ground of a replacement is the impossibility of personal contact",
    ),
});

function isUnderLabourCode(context: UnitContext, { world, at }: UnitOccasion): boolean {
  return context.isUnderLabourCode && isLabourCodeInForce(world.calendar.dateOf(at));
}

export const underLabourCode = rule({
  id: "under-labour-code",
  title: {
    ru: "Поручение регулирует ТК РФ: работник наставляет работника",
    en: "The Labour Code applies: an employee mentors an employee",
  },
  clause: "R65, R66, R68, R69; ТК РФ, ст. 351.8 (с 01.03.2025)",
  force: "law",
  check: (context, occasion) =>
    isUnderLabourCode(context, occasion) ||
    fail("Это не поручение работнику по ТК РФ", "This is no assignment under the Labour Code"),
});

export const resignationGround = rule({
  id: "resignation-ground",
  title: { ru: "В заявлении названо основание", en: "The application states its ground" },
  clause: "R62, R67; программа СОШ № 32: мотивированное заявление руководителю; ТК РФ, ст. 351.8: отказ без причин",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    payloadOf(occasion, "resign").ground !== undefined ||
    isUnderLabourCode(context, occasion) ||
    fail(
      "В заявлении нет основания: причины личного характера или выполнение индивидуального плана",
      "The application states no ground: personal reasons, or the individual plan fulfilled",
    ),
});

export const resignsPersonally = rule({
  id: "resignation-ground-personal",
  title: { ru: "Основание: причины личного характера", en: "Ground: personal reasons" },
  clause: "R62; программа СОШ № 32: по причинам личного характера",
  force: "law",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "resign").ground !== "plan-fulfilled" ||
    fail("Названо другое основание: план выполнен", "Another ground is stated: the plan is fulfilled"),
});

export const resignsFulfilled = rule({
  id: "resignation-ground-plan-fulfilled",
  title: { ru: "Основание: индивидуальный план успешно выполнен", en: "Ground: the individual plan is fulfilled" },
  clause: "R62, R73; программа СОШ № 32: успешное выполнение индивидуального плана развития",
  force: "law",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "resign").ground === "plan-fulfilled" ||
    fail("План не назван выполненным", "The plan is not said to be fulfilled"),
});

const refusal = {
  clause: "R66; ТК РФ, ст. 351.8: наставник вправе отказаться досрочно; срок предупреждения задаёт организация",
  force: "law",
  selects: true,
} as const;

export const refusalAtOnce = rule({
  ...refusal,
  id: "refusal-at-once",
  title: { ru: "Отказ наставника действует сразу", en: "The mentor's refusal takes effect at once" },
  check: (_context, { policies }) =>
    daysOf(policies, "refusal-notice-days") === 0 || fail("Установлен срок предупреждения", "A notice period is set"),
});

export const refusalWithNotice = rule({
  ...refusal,
  id: "refusal-with-notice",
  title: { ru: "О своём отказе наставник предупреждает заранее", en: "A refusing mentor gives notice" },
  check: (_context, { policies }) =>
    daysOf(policies, "refusal-notice-days") > 0 || fail("Срок предупреждения не установлен", "No notice period is set"),
});

export const negligenceRecorded = rule({
  id: "negligence-recorded",
  title: { ru: "Недобросовестность наставника зафиксирована", en: "The mentor's negligence is on record" },
  clause: "R71; г. Мегион: отстранение недобросовестных наставников (запись — вывод)",
  force: "policy",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "remove-mentor").record !== undefined ||
    fail("Нет записи о недобросовестной работе наставника", "There is no record of the mentor's negligence"),
});
