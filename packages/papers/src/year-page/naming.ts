import type { Text } from "@nastavnik/core";

const sides: Readonly<Record<string, Text>> = {
  mentee: { ru: "наставляемый", en: "mentee" },
  mentor: { ru: "наставник", en: "mentor" },
};

const numberAtEnd = /^(?:(.*?)[-_ ])?0*(\d+)$/;

/** How a person is called whose name is not to be had: by the number in the identifier, or by the identifier itself. */
export function namelessPerson(id: string): Text {
  const [, before = "", number] = numberAtEnd.exec(id) ?? [];
  const side = Object.hasOwn(sides, before) ? sides[before] : undefined;
  return side === undefined ? { ru: id, en: id } : { ru: `${side.ru} № ${number}`, en: `${side.en} No. ${number}` };
}

/** Numbers for things of one list: those in their identifiers where they differ, or else their places. */
export function numbered(ids: readonly string[]): ReadonlyMap<string, Text> {
  const own = ids.map((id) => numberAtEnd.exec(id)?.[2]);
  const hasOwn = own.every((number) => number !== undefined) && new Set(own).size === ids.length;
  return new Map(
    ids.map((id, place) => {
      const number = hasOwn ? own[place] : place + 1;
      return [id, { ru: `№ ${number}`, en: `No. ${number}` }];
    }),
  );
}
