import type { Text } from "@nastavnik/core";

/** Texts of the package's own codes: rules that a pair fails, and reasons why somebody has no pair. */
const texts: Readonly<Record<string, Text>> = {
  "same-person": { ru: "наставник и наставляемый — одно лицо", en: "mentor and mentee are the same person" },
  banned: { ru: "пара запрещена", en: "the pair is banned" },
  "excluded-by-mentee": {
    ru: "наставляемый просил не назначать этого наставника",
    en: "the mentee asked not to have this mentor",
  },
  "excluded-by-mentor": {
    ru: "наставник просил не назначать этого наставляемого",
    en: "the mentor asked not to have this mentee",
  },
  "not-in-mentee-list": {
    ru: "наставника нет в списке наставляемого",
    en: "the mentor is not in the mentee's list",
  },
  "not-in-mentor-list": {
    ru: "наставляемого нет в списке наставника",
    en: "the mentee is not in the mentor's list",
  },
  "forbidden-pair": { ru: "пара исключена таблицей оценок", en: "the table of scores excludes the pair" },
  "below-minimum-score": { ru: "оценка пары хуже допустимой", en: "the pair scores worse than allowed" },
  "no-topic": { ru: "наставник не предлагает тем", en: "the mentor offers no topics" },
  "excluded-by-peer": {
    ru: "один из двоих просил не объединять его с другим",
    en: "one of the two asked not to be with the other",
  },
  "not-in-peer-list": { ru: "одного из двоих нет в списке другого", en: "one of the two is not in the other's list" },
  "capacity-exceeded": {
    ru: "закреплено больше пар, чем у наставника свободных мест",
    en: "more pairs are pinned than the mentor has free seats",
  },
  "topic-limit-exceeded": {
    ru: "закреплено больше пар, чем мест по теме",
    en: "more pairs are pinned than the topic has seats",
  },
  "below-lower-size": {
    ru: "группы с закреплёнными парами не набирают наименьшей численности",
    en: "the groups with pinned pairs cannot reach their lower sizes",
  },
  "no-consent": { ru: "нет согласия наставляемого", en: "the mentee's consent is missing" },
  "no-mentor-consent": { ru: "нет согласия наставника", en: "the mentor's consent is missing" },
  "capacity-not-stated": {
    ru: "наставник не сказал, скольких возьмёт",
    en: "the mentor has not said how many mentees to take",
  },
  "not-trained": { ru: "наставник не прошёл обучение", en: "the mentor is not trained" },
  "no-common-form": { ru: "нет общей формы наставничества", en: "no form of mentoring in common" },
  "no-common-language": { ru: "нет общего языка", en: "no language in common" },
  "no-common-hours": { ru: "нет общего свободного времени", en: "no free time in common" },
  "category-not-taken": {
    ru: "наставник не работает с этой категорией наставляемых",
    en: "the mentor does not take mentees of this category",
  },
  "no-need-met": { ru: "наставник не отвечает ни на один запрос", en: "the mentor meets none of the needs" },
  "no-common-subject": { ru: "нет общего предмета", en: "no subject in common" },
  "age-not-taken": {
    ru: "наставник не работает с этим возрастом",
    en: "the mentor does not take mentees of this age",
  },
  "no-acceptable-mentor": {
    ru: "ни один наставник не подходит по обязательным правилам",
    en: "no mentor passes the hard rules",
  },
  "excluded-by-self": {
    ru: "наставляемый не указал ни одного возможного наставника",
    en: "the mentee accepts no mentor",
  },
  "excluded-by-mentors": {
    ru: "ни один из указанных наставников не согласен",
    en: "none of the mentors whom the mentee accepts agrees",
  },
  "no-capacity": {
    ru: "у подходящих наставников не было свободных мест",
    en: "the acceptable mentors had no free seats from the start",
  },
  "group-closed": {
    ru: "подходящие группы закрыты: не набрана наименьшая численность",
    en: "the acceptable groups were closed below their lower size",
  },
  "full-or-closed": {
    ru: "у подходящих наставников места заняли другие или группа закрыта",
    en: "of the acceptable mentors some gave their seats to others, and the groups of the rest were closed",
  },
  "all-acceptable-full": {
    ru: "места у подходящих наставников заняли другие",
    en: "others took the seats of all acceptable mentors",
  },
  "lower-total": {
    ru: "ещё одна пара ухудшила бы общий результат",
    en: "one more pair would make the whole worse",
  },
  infeasible: { ru: "поставленные условия невыполнимы", en: "the problem has no answer" },
  "no-stable-answer": { ru: "устойчивого разбиения на пары нет", en: "there is no stable pairing" },
  "no-acceptable-peer": { ru: "нет взаимно приемлемого напарника", en: "there is no mutually acceptable peer" },
  "all-acceptable-pinned": {
    ru: "все приемлемые напарники закреплены за другими",
    en: "all acceptable peers are pinned to somebody else",
  },
  "all-acceptable-paired": {
    ru: "все приемлемые напарники состоят в других парах",
    en: "all acceptable peers are paired with somebody else",
  },
  "over-capacity": { ru: "у наставника нет свободного места", en: "the mentor has no free seat" },
  "over-topic-limit": { ru: "по теме нет свободного места", en: "the topic has no free seat" },
  "wrong-topic": { ru: "у наставника нет такой темы", en: "the mentor does not offer this topic" },
  "fixed-pair": {
    ru: "пара закреплена или уже предложена участникам",
    en: "the pair is pinned, or offered already",
  },
  "short-group": { ru: "группа меньше наименьшей численности", en: "the group is below its lower size" },
  "no-offer": { ru: "открытого предложения нет", en: "there is no open offer" },
  "already-confirmed": { ru: "эта сторона уже подтвердила", en: "this side has confirmed already" },
  "answered-too-late": { ru: "срок ответа истёк", en: "the time for an answer is over" },
  "no-answer": { ru: "ответа в срок не было", en: "there was no answer in time" },
  "no-coverage": {
    ru: "с темами, в одном общем списке и с несколькими наставниками наибольший охват не определён",
    en: "with topics, in one pool and with several mentors for a mentee the greatest coverage is not defined",
  },
  "given-score": { ru: "оценка из таблицы", en: "score from the table" },
  "needs-met": { ru: "запросы, на которые отвечает наставник", en: "needs that the mentor meets" },
  "common-subjects": { ru: "общие предметы", en: "subjects in common" },
  "common-hours": { ru: "общее свободное время", en: "free time in common" },
  "mentee-wish": { ru: "пожелание наставляемого", en: "wish of the mentee" },
  "mentor-wish": { ru: "пожелание наставника", en: "wish of the mentor" },
  "earlier-pair": { ru: "прежняя пара", en: "earlier pair" },
};

/** The text of a code; a code that is not the package's own stands for itself where no text was given with it. */
export function textOf(code: string, given?: Text): Text {
  return given ?? (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? { ru: code, en: code };
}
