import { days, does, one } from "../choice-shapes.ts";

/** Choices about how pairs and groups are formed. */
export const pairingChoices = {
  "pairing.groupMeeting": does("Групповая встреча до анкет предпочтений", "A group meeting precedes preferences"),
  "pairing.preferences": does("Пары — по анализу анкет предпочтений", "Units follow the analysis of preferences"),
  "pairing.mutualConsent": does("Письменное согласие сторон на пару", "The parties consent to the unit in writing"),
  "pairing.dutyConsent": does("Письменное согласие на обязанности", "Everybody consents to the duties in writing"),
  "pairing.orders": one(
    { one: { ru: "один приказ", en: "one order" }, several: { ru: "один или несколько приказов", en: "one or more" } },
    "Приказы об утверждении пар",
    "Orders approving units",
  ),
  "pairing.orderWaitDays": days(
    "Через сколько дней напоминают о приказе для согласованной пары",
    "Days after which an agreed unit is told to wait for its order",
  ),
  "pairing.replyDays": days("Срок ответа на предложенную пару, дней", "Days to answer a proposed unit"),
  "pairing.everybodySettled": does(
    "Каждый наставляемый в паре или на сопровождении",
    "Every mentee is in a unit or supported",
  ),
  "pairing.acrossOrganisations": does(
    "Наставник бывает из программы другой организации",
    "A mentor may be of another organisation's programme",
  ),
  "pairing.partedMentors": does(
    "Заменённого или отстранённого наставника не предлагают снова",
    "A replaced or removed mentor is not offered again",
  ),
};
