import { type Failure, relatedInstance } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { isMinor } from "../../participant/age.ts";
import { schoolConsentKinds } from "../consents/school-consent-kind.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";
import { payloadOf, rule } from "../rule.ts";

export const speaksForOwn = rule({
  id: "municipal-speaks-for-own-organisation",
  title: {
    ru: "За организацию публикует она сама, за центр — центр или куратор школы",
    en: "An organisation publishes for itself, for the centre the centre or the curator of the school",
  },
  clause: "Целостность: никто не говорит от имени другой организации",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { organisation } = payloadOf(occasion, "open-section", "publish");
    const { actor } = occasion;
    const isCurator = (context.curator === undefined ? context.preparers : [context.curator]).includes(actor.id);
    return (
      organisation === actor.organisation ||
      (organisation === context.organisation && isCurator) ||
      fail(
        "Указана другая организация: за себя публикует она сама",
        "It is another organisation, which publishes for itself",
        organisation,
      )
    );
  },
});

export const sectionIsNew = rule({
  id: "municipal-section-new",
  title: { ru: "Раздела на этом сайте ещё нет", en: "There is no section on this site yet" },
  clause: "Целостность: раздел на сайте один",
  force: "integrity",
  needs: "payload",
  check: ({ sections }, occasion) => {
    const { organisation } = payloadOf(occasion, "open-section");
    return (
      !Object.hasOwn(sections, organisation) || fail("Раздел уже открыт", "The section is opened already", organisation)
    );
  },
});

export const sectionOpened = rule({
  id: "municipal-section-opened",
  title: { ru: "На сайте есть раздел «Наставничество»", en: "The site has a section on mentoring" },
  clause: "Мегион: раздел «Наставничество» на сайтах центра и каждой образовательной организации",
  force: "regulation",
  choice: "municipalSchool.siteSection",
  needs: "payload",
  check: ({ sections }, occasion) => {
    const { organisation, where } = payloadOf(occasion, "publish");
    const isOnSite = where === "centre-site" || where === "school-site";
    return (
      !isOnSite ||
      Object.hasOwn(sections, organisation) ||
      fail("Раздел на сайте ещё не открыт", "The section is not opened yet", organisation)
    );
  },
});

export const ownSite = rule({
  id: "municipal-own-site",
  title: {
    ru: "На сайте центра публикует центр, на сайте школы — школа",
    en: "Each organisation has a site of its own",
  },
  clause: "Целостность: сайт ведёт тот, чей он",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { organisation, where } = payloadOf(occasion, "publish");
    const isCentre = organisation === context.organisation;
    if (where === "centre-site" && !isCentre) return fail("Это сайт центра", "This is the centre's site", organisation);
    return where !== "school-site" || !isCentre || fail("Это сайт школы", "This is the site of a school", organisation);
  },
});

export const publishedTrack = rule({
  id: "municipal-published-track",
  title: { ru: "Мероприятие принадлежит треку этой школы", en: "The event is of a track of this school" },
  clause: "Целостность: освещают то, что было",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { what, track } = payloadOf(occasion, "publish");
    if (track === undefined) {
      return what !== "event" || fail("Не назван трек мероприятия", "The track of the event is not named");
    }
    const found = relatedInstance(occasion.world, "track");
    return (
      found?.parent === occasion.instance.id ||
      fail("Такого трека в муниципальной школе нет", "The school has no such track", track)
    );
  },
});

function unconsented(
  { consents }: MunicipalSchoolContext,
  person: string,
  kind: "publication" | "image",
  document: string | undefined,
): readonly Failure[] {
  const given = consents[person]?.[kind];
  const { ru, en } = schoolConsentKinds[kind];
  if (given?.withdrawnAt !== undefined) return [fail(`Отозвано: ${ru}`, `Withdrawn: ${en}`, person)];
  return given === undefined && document === undefined ? [fail(`Нет: ${ru}`, `Missing: ${en}`, person)] : [];
}

export const namedConsented = rule({
  id: "municipal-named-have-consented",
  title: { ru: "Все, кто назван, согласны на публикацию", en: "Everybody who is named has consented" },
  clause: "152-ФЗ, ст. 10.1: распространение персональных данных — с отдельного согласия",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    payloadOf(occasion, "publish").named.flatMap(({ person, consent }) =>
      unconsented(context, person, "publication", consent),
    ),
});

export const shownConsented = rule({
  id: "municipal-shown-have-consented",
  title: { ru: "Все, кого видно, согласны на это", en: "Everybody who is shown has consented" },
  clause: "ГК РФ, ст. 152.1: изображение гражданина — с его согласия",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    payloadOf(occasion, "publish").shown.flatMap(({ person, consent }) =>
      unconsented(context, person, "image", consent),
    ),
});

export const guardianForMinor = rule({
  id: "municipal-guardian-for-shown-minor",
  title: {
    ru: "За несовершеннолетнего согласие подписал родитель",
    en: "For a minor a guardian has signed the consent",
  },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "publish").shown.flatMap(({ person, kind, signer }) =>
      signer === "guardian" || !isMinor({ kind }, occasion, `shown:${person}`)
        ? []
        : [fail("Подписать согласие должен родитель", "A guardian has to sign the consent", person)],
    ),
});
