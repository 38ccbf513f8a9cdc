import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const incidentIsNew = rule({
  id: "incident-is-new",
  title: { ru: "Нарушение с таким номером ещё не отмечено", en: "No indiscipline of this number was noted yet" },
  clause: "Целостность: нарушение отмечают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ incidents }, occasion) => {
    const { incident } = payloadOf(occasion, "note-indiscipline");
    return incidents[incident] === undefined || fail("Это уже отмечено", "This was noted already", incident);
  },
});

export const proposalOpen = rule({
  id: "proposal-is-open",
  title: { ru: "Предложение подано и ждёт ответа", en: "The proposal is made, and awaits an answer" },
  clause: "Целостность: отвечают на то, что предложено (программа СОШ № 32: предложения куратору)",
  force: "integrity",
  needs: "payload",
  check: ({ proposals }, occasion) => {
    const { proposal } = payloadOf(occasion, "answer-proposal");
    const made = proposals[proposal];
    if (made === undefined) return fail("Такого предложения не было", "There was no such proposal", proposal);
    return made.answer === undefined || fail("На предложение уже ответили", "It is answered already", proposal);
  },
});

export const proposalIsNew = rule({
  id: "proposal-is-new",
  title: { ru: "Предложение с таким номером ещё не подано", en: "No proposal of this number was made yet" },
  clause: "Целостность: предложение подают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ proposals }, occasion) => {
    const { proposal } = payloadOf(occasion, "propose-change");
    return proposals[proposal] === undefined || fail("Оно уже подано", "It was made already", proposal);
  },
});

export const supportAsked = rule({
  id: "support-asked-for",
  title: { ru: "О поддержке просили, и она ещё не оказана", en: "The support was asked for, and not given yet" },
  clause: "Целостность: поддержку оказывают по обращению (программа СОШ № 32: обращение к куратору)",
  force: "integrity",
  needs: "payload",
  check: ({ support }, occasion) => {
    const { request } = payloadOf(occasion, "give-support");
    const asked = support[request];
    if (asked === undefined) return fail("О такой поддержке не просили", "No such support was asked for", request);
    return asked.givenAt === undefined || fail("Поддержка уже оказана", "The support was given already", request);
  },
});

export const supportIsNew = rule({
  id: "support-request-is-new",
  title: { ru: "Обращения с таким номером ещё не было", en: "There was no request of this number yet" },
  clause: "Целостность: обращение подают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ support }, occasion) => {
    const { request } = payloadOf(occasion, "ask-for-support");
    return support[request] === undefined || fail("Такое обращение уже было", "It was made already", request);
  },
});
