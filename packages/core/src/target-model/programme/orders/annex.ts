import type { Text } from "@nastavnik/core";

/** What may be annexed to an order: the first two to the one approving the Regulation, the others to the one on the mentor school. */
export const annexes = {
  regulation: { ru: "Положение о наставничестве", en: "the mentoring Regulation" },
  "road-map": { ru: "дорожная карта", en: "the road map" },
  programme: { ru: "программы обучения наставников", en: "the programmes of training" },
  schedule: { ru: "графики обучения наставников", en: "the schedules of training" },
} as const satisfies Record<string, Text>;
