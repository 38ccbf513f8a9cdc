import type { Text } from "@nastavnik/core";

/**
 * A message about bad input in both languages: where, what was expected, what was met.
 *
 * @param place empty for a message that names no place
 * @param met a text that is the same in both languages, such as a quoted value, or one for each
 */
export function mismatch(place: string, expected: Text, met: Text | string): Text {
  const where = place === "" ? "" : `${place}: `;
  const { ru, en } = typeof met === "string" ? { ru: met, en: met } : met;
  return {
    ru: `${where}ожидается ${expected.ru}, встретилось ${ru}`,
    en: `${where}expected ${expected.en}, met ${en}`,
  };
}

/** The same message with the name of the source in front. */
export function placed(source: string, { ru, en }: Text): Text {
  return source === "" ? { ru, en } : { ru: `${source}: ${ru}`, en: `${source}: ${en}` };
}

/** Words for nothing where something was expected. */
export const nothing: Text = { ru: "пусто", en: "nothing" };
