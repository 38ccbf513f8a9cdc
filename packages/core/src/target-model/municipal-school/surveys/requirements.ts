import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const surveyFits = rule({
  id: "municipal-survey-fits",
  title: {
    ru: "Опрос новый, и ответило не больше, чем спрошено",
    en: "A new survey, answered by no more than were asked",
  },
  clause: "Целостность: отвечают те, кого спросили, и опрос записывают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ surveys }, occasion) => {
    const { survey, asked, answered } = payloadOf(occasion, "hold-survey");
    return [
      ...(Object.hasOwn(surveys, survey)
        ? [fail("Опрос с таким номером уже записан", "A survey of this number is recorded already", survey)]
        : []),
      ...(answered > asked
        ? [fail(`Ответило ${answered}, а спрошено ${asked}`, `${answered} answered, ${asked} asked`)]
        : []),
    ];
  },
});
