import type { Text } from "@nastavnik/core";

/** Kinds of orders (B.6). */
export const orderKinds = {
  "introduce-target-model": { ru: "о внедрении целевой модели", en: "introducing the target model" },
  "approve-regulation": { ru: "об утверждении Положения", en: "approving the Regulation" },
  "approve-programme": { ru: "об утверждении программы наставничества", en: "approving the mentoring programme" },
  "adopt-regulation": { ru: "о новой редакции Положения", en: "adopting another edition of the Regulation" },
  "appoint-coordinator-and-curators": {
    ru: "о назначении координатора и кураторов",
    en: "appointing the coordinator and the curators",
  },
  "dismiss-coordinator-or-curator": {
    ru: "об освобождении координатора или куратора",
    en: "dismissing a coordinator or a curator",
  },
  "organize-mentor-school": { ru: "об организации «Школы наставников»", en: "organising the mentor school" },
  "appoint-mentor": { ru: "о назначении наставника", en: "appointing a mentor" },
  "approve-pairs": { ru: "об утверждении пар и групп", en: "approving pairs and groups" },
  "extend-units": { ru: "о продлении работы пар и групп", en: "extending pairs and groups" },
  "final-event": { ru: "об итоговом мероприятии", en: "on the final event" },
  "encourage-participants": { ru: "о поощрении участников", en: "rewarding the participants" },
  "appoint-substitute": { ru: "о назначении замещающего куратора", en: "appointing a substitute for the curator" },
} as const satisfies Record<string, Text>;
