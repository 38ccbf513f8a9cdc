import { relatedInstance } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { payloadOf, rule } from "../rule.ts";

export const answerKnown = rule({
  id: "request-answer-known",
  title: { ru: "Отвечает трек или наставник этой школы", en: "A track or a mentor of this school answers" },
  clause: "Целостность: ответ называет того, кто отвечает, и он есть",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { by, track, mentor } = payloadOf(occasion, "answer");
    if ((by === "track") !== (track !== undefined) || (by === "mentor") !== (mentor !== undefined)) {
      return fail("Названо не то, что отвечает на запрос", "What is named is not what answers the request");
    }
    if (track !== undefined) {
      const found = relatedInstance(occasion.world, "track");
      return (
        (found?.parent === occasion.instance.parent && found?.status === "active") ||
        fail("Такого трека в школе нет, или он завершён", "The school has no such track, or it is over", track)
      );
    }
    if (mentor === undefined) return true;
    const known = schoolOf(occasion.world)?.context.mentors[mentor];
    return (
      (known?.agreedAt !== undefined && known.left === undefined) ||
      fail("Это не наставник муниципальной школы", "This is no mentor of the school", mentor)
    );
  },
});

export const schoolAnswers = rule({
  id: "request-school-answers",
  title: { ru: "Муниципальная школа работает", en: "The municipal school is at work" },
  clause: "Целостность: отвечает школа, которая не завершена",
  force: "integrity",
  check: (_context, { world }) =>
    schoolOf(world)?.context.ending === undefined ||
    fail("Муниципальная школа завершена", "The municipal school is over"),
});

export const ofThisTrack = rule({
  id: "request-of-this-track",
  title: { ru: "На запрос отвечает этот трек", en: "It is this track that answers the request" },
  clause: "Целостность: трек сообщает тем запросам, на которые отвечает",
  force: "integrity",
  needs: "payload",
  check: ({ answer }, occasion) => {
    const { track } = payloadOf(occasion, "account-for-track");
    return answer?.track === track || fail("На запрос отвечает не этот трек", "Another answer was given", track);
  },
});

export const trackCancelled = rule({
  id: "request-track-cancelled",
  title: { ru: "Трек отменён", en: "The track is cancelled" },
  clause: "Целостность: запрос, на который не ответили, остаётся в банке данных",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "account-for-track").status === "cancelled" || fail("Трек проведён", "The track was held"),
});

export const notHelped = rule({
  id: "request-not-helped",
  title: { ru: "Ответ не помог", en: "The answer did not help" },
  clause: "Целостность: запрос, с которым не помогли, остаётся в банке данных",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "confirm").outcome === "not-helped" || fail("Ответ помог", "The answer helped"),
});
