import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const questionIsNew = rule({
  id: "question-is-new",
  title: { ru: "С таким обращением ещё не приходили", en: "The question has not been asked yet" },
  clause: "Целостность: у каждого обращения свой номер",
  force: "integrity",
  needs: "payload",
  check: ({ questions }, occasion) => {
    const { question } = payloadOf(occasion, "ask");
    return (
      questions[question] === undefined ||
      fail("Обращение с этим номером уже ждёт ответа", "A question of this number awaits its answer already", question)
    );
  },
});

export const questionIsOpen = rule({
  id: "question-is-open",
  title: { ru: "Обращение ждёт ответа", en: "The question awaits an answer" },
  clause: "Целостность: отвечают на то, о чём спросили",
  force: "integrity",
  needs: "payload",
  check: ({ questions }, occasion) => {
    const { question } = payloadOf(occasion, "answer");
    return (
      questions[question] !== undefined ||
      fail("Такое обращение ответа не ждёт", "No such question awaits an answer", question)
    );
  },
});

export const isLastQuestion = rule({
  id: "question-is-the-last-one",
  title: { ru: "Других обращений без ответа нет", en: "No other question awaits an answer" },
  clause: "Целостность: ждут, пока есть обращения без ответа",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: ({ questions }, occasion) => {
    const { question } = payloadOf(occasion, "answer");
    return Object.keys(questions)
      .filter((each) => each !== question)
      .map((each) => fail("Ждёт ответа другое обращение", "Another question awaits its answer", each));
  },
});
