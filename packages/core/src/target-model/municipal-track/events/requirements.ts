import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { payloadOf, rule } from "../rule.ts";

export const eventPlanned = rule({
  id: "track-event-planned",
  title: { ru: "Мероприятие есть в дорожной карте трека", en: "The event is in the road map of the track" },
  clause: "Целостность: проводят то, что запланировано, или сначала меняют дорожную карту",
  force: "integrity",
  needs: "payload",
  check: ({ themes, events }, occasion) => {
    const { event, theme, form } = payloadOf(occasion, "hold-event");
    if (Object.hasOwn(events, event))
      return fail("Это мероприятие уже записано", "This event is recorded already", event);
    const row = themes.find((each) => each.theme === theme);
    if (row === undefined) return fail("Такой темы в треке нет", "The track has no such theme", theme);
    return row.forms.includes(form) || fail("Такой формы у этой темы нет", "The theme has no such form", form);
  },
});

export const ledByResponsible = rule({
  id: "track-event-led-by-responsible",
  title: { ru: "Мероприятие ведут ответственные за тему", en: "Whoever is responsible for the theme leads the event" },
  clause: "Целостность: ведёт тот, кто назван в дорожной карте",
  force: "integrity",
  needs: "payload",
  check: ({ themes }, occasion) => {
    const { theme, responsible } = payloadOf(occasion, "hold-event");
    const row = themes.find((each) => each.theme === theme);
    return responsible
      .filter((person) => row !== undefined && !row.responsible.includes(person))
      .map((person) => fail("За эту тему отвечает другой", "Somebody else is responsible for this theme", person));
  },
});

export const eventInTrack = rule({
  id: "track-event-in-time",
  title: { ru: "Мероприятие проведено в срок трека", en: "The event lies within the time of the track" },
  clause: "Целостность: вне срока трека — другой трек или новая редакция дорожной карты",
  force: "integrity",
  check: ({ period: { from, to } }, occasion) => {
    const day = dayOf(occasion, occasion.world);
    return (
      (day >= from && day <= to) ||
      fail(
        `Трек идёт с ${from} по ${to}, мероприятие — ${day}`,
        `The track goes from ${from} to ${to}, the event is on ${day}`,
      )
    );
  },
});

export const afterOrder = rule({
  id: "track-event-after-order",
  title: { ru: "Мероприятия идут после приказа о школе", en: "Events follow the order on the school" },
  clause: "Программа школы: мероприятия после утверждения, выбор муниципалитета",
  force: "regulation",
  choice: "municipalSchool.tracksAfterOrder",
  check: (_context, { world }) => {
    const orders = Object.values(schoolOf(world)?.context.orders ?? {});
    return (
      orders.some(({ kind }) => kind === "approve-programme") ||
      fail("Программа школы ещё не утверждена приказом", "No order has approved the programme yet")
    );
  },
});

export const schoolsTakePart = rule({
  id: "track-schools-take-part",
  title: { ru: "Пришли педагоги школ, которые участвуют", en: "Teachers came of schools that take part" },
  clause: "Целостность: мероприятие — для организаций муниципальной школы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { organisation, schools = [] } = schoolOf(occasion.world)?.context ?? {};
    return payloadOf(occasion, "hold-event")
      .schools.filter((each) => each !== organisation && !schools.includes(each))
      .map((each) => fail("Организация не участвует в муниципальной школе", "It takes no part in the school", each));
  },
});
