import { both, growth, measured } from "./define.ts";
import type { Profile } from "./profile.ts";

const clause = "МБОУ СОШ № 32: промежуточный и итоговый контроль пары";

const products = growth({
  id: "U3",
  title: both("Рост числа продуктов наставляемого", "Growth of the mentee's products"),
  aspect: "pair",
  unit: "piece",
  type: "count",
  clause,
});

/** What the controls of a pair or group measure, U1–U4; `controlFacts` fills in the metrics from a control. */
export const pairLevel: Profile = {
  id: "pair-level",
  title: both("Показатели пары или группы", "Indicators of a pair or group"),
  basis: "sourced",
  metrics: [
    measured("satisfaction", both("Удовлетворённость участников", "Participants' satisfaction"), "numbers", "score"),
    measured("wellbeing", both("Психоэмоциональное состояние", "Psycho-emotional state"), "numbers", "score"),
    ...products.metrics,
    measured(
      "outside_events",
      both("Мероприятия за рамками организации", "Events outside the organisation"),
      "count",
      "event",
    ),
  ],
  indicators: [
    {
      id: "U1",
      title: both("Удовлетворённость участников пары", "Satisfaction of the pair's participants"),
      aspect: "pair",
      unit: "score",
      direction: "at-least",
      formula: "average(satisfaction)",
      clause,
    },
    {
      id: "U2",
      title: both("Психоэмоциональное состояние участников пары", "Psycho-emotional state of the pair"),
      aspect: "pair",
      unit: "score",
      direction: "at-least",
      formula: "average(wellbeing)",
      clause,
    },
    products.indicator,
    {
      id: "U4",
      title: both(
        "Участие наставляемого в мероприятиях за рамками организации",
        "Mentee's events outside the organisation",
      ),
      aspect: "pair",
      unit: "event",
      direction: "at-least",
      formula: "outside_events",
      clause: "МБОУ СОШ № 32: итоговый контроль пары",
    },
  ],
  targets: [],
};
