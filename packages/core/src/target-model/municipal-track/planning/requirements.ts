import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { eventForms } from "../../municipal-school/vocabulary/event-form.ts";
import { isWithin } from "../../programme/is-within.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import type { MunicipalTrackOccasion } from "../municipal-track-commands.ts";
import type { MunicipalTrackContext } from "../municipal-track-context.ts";
import { payloadOf, rule } from "../rule.ts";

const roadMap = "Ханкайский муниципальный округ: дорожная карта муниципальной школы";

const themesOf = (occasion: MunicipalTrackOccasion) => payloadOf(occasion, "plan", "revise").themes;

function periodOf(context: MunicipalTrackContext, occasion: MunicipalTrackOccasion) {
  return payloadOf(occasion, "plan", "revise").period ?? context.period;
}

export const schoolGoesOn = rule({
  id: "track-school-goes-on",
  title: { ru: "Муниципальная школа есть и не завершена", en: "The municipal school exists and is not over" },
  clause: "Целостность: трек — часть муниципальной школы",
  force: "integrity",
  check: (_context, { world }) => {
    const school = schoolOf(world);
    if (school === undefined) return fail("Муниципальная школа не найдена", "The municipal school is not found");
    return school.context.ending === undefined || fail("Муниципальная школа завершена", "The municipal school is over");
  },
});

export const trackInTerm = rule({
  id: "track-in-school-term",
  title: { ru: "Трек лежит в сроке школы", en: "The track lies within the school's term" },
  clause: `${roadMap} на срок программы`,
  force: "regulation",
  choice: "municipalSchool.tracksInTerm",
  needs: "payload",
  check: (context, occasion) => {
    const whole = schoolOf(occasion.world)?.context.period;
    const period = periodOf(context, occasion);
    return (
      whole === undefined ||
      isWithin(period, whole) ||
      fail(
        `Срок школы — с ${whole.from} по ${whole.to}, трек указан с ${period.from} по ${period.to}`,
        `The school goes from ${whole.from} to ${whole.to}, the track from ${period.from} to ${period.to}`,
      )
    );
  },
});

export const themesOfProgramme = rule({
  id: "track-themes-of-programme",
  title: { ru: "Темы трека — из программы школы", en: "The themes of the track are of the programme" },
  clause: `${roadMap}, темы`,
  force: "regulation",
  choice: "municipalSchool.themes",
  needs: "payload",
  check: (_context, occasion, value) =>
    themesOf(occasion)
      .filter(({ theme }) => !listed(value).includes(theme))
      .map(({ theme }) => fail("Такой темы в программе школы нет", "The programme has no such theme", theme)),
});

export const formsOfProgramme = rule({
  id: "track-forms-of-programme",
  title: { ru: "Формы мероприятий — из программы школы", en: "The forms of events are of the programme" },
  clause: `${roadMap}, формы проведения`,
  force: "regulation",
  choice: "municipalSchool.eventForms",
  needs: "payload",
  check: (_context, occasion, value) => {
    const known = new Set(listed(value));
    return [...new Set(themesOf(occasion).flatMap(({ forms }) => forms))]
      .filter((form) => !known.has(form))
      .map((form) => fail("Такой формы мероприятий в программе школы нет", "The programme has no such form", form));
  },
});

export const themesOnce = rule({
  id: "track-themes-once",
  title: { ru: "Тема в треке названа один раз", en: "A theme is named once in a track" },
  clause: "Целостность: у темы трека одна строка",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const themes = themesOf(occasion).map(({ theme }) => theme);
    return [...new Set(themes.filter((theme, index) => themes.indexOf(theme) !== index))].map((theme) =>
      fail("Тема названа дважды", "The theme is named twice", theme),
    );
  },
});

/** Who may be responsible: the curator, those who prepare the school, and mentors who have agreed (R95, R96). */
export const responsibleAreMentors = rule({
  id: "track-responsible-are-mentors",
  title: {
    ru: "За темы отвечают куратор или наставники школы, которые согласились",
    en: "The curator, or mentors of the school who have agreed, are responsible",
  },
  clause: "Целостность: отвечает тот, кто согласился работать в школе",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion): readonly Failure[] => {
    const { curator, preparers = [], mentors = {} } = schoolOf(occasion.world)?.context ?? {};
    const leads = curator === undefined ? preparers : [curator];
    const people = new Set(themesOf(occasion).flatMap(({ responsible }) => responsible));
    return [...people].flatMap((person) => {
      const found = mentors[person];
      if (leads.includes(person) || (found?.agreedAt !== undefined && found.left === undefined)) return [];
      return fail("Это не куратор и не наставник школы", "This is neither the curator nor a mentor of it", person);
    });
  },
});

export const heldStays = rule({
  id: "track-held-events-stay",
  title: { ru: "Проведённое остаётся в дорожной карте", en: "What was held stays in the road map" },
  clause: "Целостность: новая редакция не отменяет того, что было",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { themes } = payloadOf(occasion, "revise");
    const { from, to } = periodOf(context, occasion);
    const title = (form: string) => wordIn(occasion.regulation, form, eventForms, "municipalSchool.eventForms");
    return Object.entries(context.events).flatMap(([event, { theme, form, on }]) => {
      const row = themes.find((each) => each.theme === theme);
      if (row === undefined || !row.forms.includes(form)) {
        const { ru, en } = title(form);
        return fail(`Исключено то, что проведено ${on}: ${ru}`, `What was held on ${on} is left out: ${en}`, event);
      }
      return on >= from && on <= to
        ? []
        : fail(`Мероприятие было ${on}, вне нового срока`, `The event was on ${on}, outside the new time`, event);
    });
  },
});
