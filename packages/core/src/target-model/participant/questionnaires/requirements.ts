import { fail } from "../../fail.ts";
import { reached } from "../../programme/mark.ts";
import { ownQuestionnaire } from "./own-questionnaire.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";

export const ofOwnSide = rule({
  id: "questionnaire-of-own-side",
  title: { ru: "Анкета предназначена этому участнику", en: "The questionnaire is meant for this participant" },
  clause: "Целостность: анкету своей стороны заполняет её участник",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { kind } = payloadOf(occasion, "answer-questionnaire");
    const own = ownQuestionnaire(occasion.regulation, kind);
    if (own?.side !== undefined) {
      return (
        own.side === context.side ||
        fail(
          `Эта анкета для другой стороны: ${own.title.ru}`,
          `This questionnaire is for the other side: ${own.title.en}`,
        )
      );
    }
    if (context.side === "mentee") {
      return kind !== "mentor-intake" || fail("Это анкета наставника", "This questionnaire is for mentors");
    }
    return kind !== "mentee-intake" || fail("Это анкета наставляемого", "This questionnaire is for mentees");
  },
});

export const afterGroupMeeting = rule({
  id: "after-group-meeting",
  title: {
    ru: "Анкету предпочтений заполняют после групповой встречи",
    en: "Preferences are asked after the group meeting",
  },
  clause: "План лицея № 45, этап 5: после завершения групповой встречи",
  force: "regulation",
  choice: "pairing.groupMeeting",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "answer-questionnaire").kind !== "preferred-partner" ||
    reached(programmeOf(occasion)?.context, "hold-group-meeting"),
});

export const birthDateKept = rule({
  id: "birth-date-kept",
  title: { ru: "Анкета не меняет дату рождения", en: "A questionnaire does not change the date of birth" },
  clause: "Целостность: по дате рождения решают, кто подписывает; её исправляет тот, кто ведёт базу",
  force: "integrity",
  needs: "payload",
  check: (_context, { world, act }) => {
    const found = world.related["person"];
    if (found === undefined || !("personalData" in found)) return true;
    const stored = found.replaces?.personalData?.["bornOn"];
    return (
      stored === undefined ||
      stored === found.personalData["bornOn"] ||
      (act.kind === "own" && act.paper !== undefined) ||
      fail(
        "Дату рождения исправляет тот, кто ведёт базу",
        "The date of birth is corrected by whoever keeps the registry",
      )
    );
  },
});
