import type { Text } from "@nastavnik/core";

/** To whom a topic of confidence may be disclosed, once the other party permits it. */
export const listeners = {
  curator: { ru: "куратору", en: "the curator" },
  administration: { ru: "администрации", en: "the administration" },
  psychologist: { ru: "психологу", en: "the psychologist" },
  colleagues: { ru: "коллегам", en: "colleagues" },
  family: { ru: "семье", en: "the family" },
  public: { ru: "всем: в публикации или выступлении", en: "everybody, in print or in a talk" },
} as const satisfies Record<string, Text>;
