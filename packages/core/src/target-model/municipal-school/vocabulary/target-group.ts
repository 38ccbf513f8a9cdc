import type { Text } from "@nastavnik/core";

/** For whom a municipal school is (Ханкайский муниципальный округ); a municipality may name others. */
export const targetGroups = {
  "experienced-with-deficit": {
    ru: "педагоги со стажем от трёх лет с профессиональным дефицитом",
    en: "teachers of three years and more with a professional deficit",
  },
  "burnt-out": {
    ru: "педагоги в состоянии выгорания или хронической усталости",
    en: "teachers who are burnt out or always tired",
  },
  "young-or-returning": {
    ru: "молодые специалисты без опыта и вернувшиеся после долгого перерыва",
    en: "young specialists without experience, and those back after a long break",
  },
} as const satisfies Record<string, Text>;

/** Years of work from which on a teacher belongs to a group, where its name says so. */
export const leastYears: Readonly<Record<string, number>> = { "experienced-with-deficit": 3 };
