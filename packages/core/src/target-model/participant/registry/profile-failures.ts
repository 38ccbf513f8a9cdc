import { type Failure, isJsonObject, type JsonValue, type Regulation, type Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { organisationIn } from "../../organisation/organisation-in.ts";
import { listed, partOf } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import type { Profile } from "./profile.ts";
import { qualifications } from "./qualification.ts";

/** What regulations ask of a profile, with its words. */
export const profileFields = {
  post: { ru: "должность", en: "post" },
  experience: { ru: "стаж, лет", en: "years of experience" },
  yearsHere: { ru: "лет в организации", en: "years in the organisation" },
  qualification: { ru: "квалификационная категория", en: "qualification category" },
  class: { ru: "класс (курс)", en: "class" },
} as const satisfies Record<string, Text>;

/** One of {@link profileFields}. */
export type ProfileField = keyof typeof profileFields;

const counted = ["experience", "yearsHere", "class"] as const;

/** A number of the profile on a day: years have gone on since it was told. */
function numberOn(profile: Profile, field: (typeof counted)[number], day: string): number | undefined {
  const told = profile[field];
  if (told === undefined || field === "class") return told;
  const since = Temporal.PlainDate.from(profile.toldOn).until(day, { largestUnit: "years" }).years;
  return told + Math.max(0, since);
}

const untold = (field: ProfileField): Failure =>
  fail(`Не указано: ${profileFields[field].ru}`, `Not told: ${profileFields[field].en}`, field);

function outOf(field: (typeof counted)[number], met: number | undefined, asked: JsonValue): readonly Failure[] {
  if (met === undefined) return [untold(field)];
  const { ru, en } = profileFields[field];
  const [least, most] = [partOf(asked, "atLeast"), partOf(asked, "atMost")];
  return [
    ...(typeof least === "number" && met < least
      ? [
          fail(
            `${ru}: требуется не менее ${least}, указано ${met}`,
            `${en}: expected at least ${least}, met ${met}`,
            field,
          ),
        ]
      : []),
    ...(typeof most === "number" && met > most
      ? [
          fail(
            `${ru}: требуется не более ${most}, указано ${met}`,
            `${en}: expected at most ${most}, met ${met}`,
            field,
          ),
        ]
      : []),
  ];
}

/** What of a profile is not as a regulation asks for it, on a day; what is not told is not as asked. */
export function profileFailures(
  profile: Profile | undefined,
  asked: JsonValue | undefined,
  day: string,
  regulation: Regulation,
): readonly Failure[] {
  if (!isJsonObject(asked)) return [];
  const told = profile ?? { toldOn: day };
  const { posts } = organisationIn(regulation);
  const titles: Readonly<Record<"post" | "qualification", (id: string) => Text>> = {
    post: (id) => posts[id] ?? { ru: "другая", en: "another" },
    qualification: (id) => wordIn(regulation, id, qualifications, "organisation.qualifications"),
  };
  return [
    ...(["post", "qualification"] as const).flatMap((field): readonly Failure[] => {
      const wanted = listed(asked[field]);
      if (wanted.length === 0) return [];
      const met = told[field];
      if (met === undefined) return [untold(field)];
      if (wanted.includes(met)) return [];
      const { ru, en } = profileFields[field];
      const expected = wanted.map(titles[field]);
      const title = titles[field](met);
      return [
        fail(
          `${ru}: требуется ${expected.map((each) => each.ru).join(" или ")}; указано: ${title.ru}`,
          `${en}: expected ${expected.map((each) => each.en).join(" or ")}; met: ${title.en}`,
          field,
        ),
      ];
    }),
    ...counted.flatMap((field) => {
      const range = asked[field];
      return range === undefined ? [] : outOf(field, numberOn(told, field, day), range);
    }),
  ];
}
