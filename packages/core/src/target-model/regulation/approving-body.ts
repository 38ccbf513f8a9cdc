import type { Text } from "@nastavnik/core";

/** Bodies of an organisation that approve its documents; it may name others. */
export const approvingBodies = {
  "pedagogical-council": { ru: "педагогический совет", en: "pedagogical council" },
  "governing-council": { ru: "управляющий совет", en: "governing council" },
  "parents-council": { ru: "совет родителей", en: "parents' council" },
  "pupils-council": { ru: "совет обучающихся", en: "pupils' council" },
  "trade-union": { ru: "профсоюзный комитет", en: "trade union committee" },
} as const satisfies Record<string, Text>;
