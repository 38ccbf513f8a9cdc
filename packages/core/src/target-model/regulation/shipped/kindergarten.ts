import { regulationFormat } from "@nastavnik/core/regulation";

/**
 * A kindergarten, where few people hold few posts: its head («заведующий») may be the curator, and nobody has to be
 * coordinator. Its teachers mentor teachers for up to three years.
 */
export const kindergarten = {
  format: regulationFormat,
  id: "kindergarten",
  edition: "1",
  title: { ru: "Положение о наставничестве в детском саду", en: "Mentoring regulation of a kindergarten" },
  extends: "teachers-only",
  organisation: {
    kind: "kindergarten",
    posts: {
      head: { ru: "заведующий", en: "head of the kindergarten" },
      curator: { ru: "старший воспитатель", en: "senior educator" },
      teacher: { ru: "воспитатель", en: "educator" },
    },
  },
  offices: { curatorIsNotHead: false },
  preparation: { appointments: ["curator"] },
  mentors: { menteesAtMost: 2 },
  completion: { monitoring: ["satisfaction", "quality"] },
} as const;
