import { type JsonValue, relatedInstances } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { MunicipalTrackContext } from "../../municipal-track/municipal-track-context.ts";
import { isWithin } from "../../programme/is-within.ts";
import { editionFailures } from "../../regulation/edition-failure.ts";
import { listed } from "../../regulation/listed.ts";
import { termFailure } from "../../regulation/term-failure.ts";
import { payloadOf, rule } from "../rule.ts";
import { approvedParts } from "./approved-part.ts";

export const numberIsNew = rule({
  id: "municipal-order-number-new",
  title: { ru: "Номер приказа ещё не занят", en: "The order's number is not taken" },
  clause: "Целостность: номер однозначно называет приказ",
  force: "integrity",
  needs: "payload",
  check: ({ orders }, occasion) => {
    const { number } = payloadOf(
      occasion,
      "approve-programme",
      "amend-programme",
      "change-curator",
      "cancel-school",
      "account-for-council",
    );
    return (
      !Object.hasOwn(orders, number) || fail(`Приказ № ${number} уже есть`, `Order ${number} exists already`, number)
    );
  },
});

const order = "Ханкайский муниципальный округ: приказ об утверждении программы муниципальной школы";

export const orderApproves = rule({
  id: "municipal-order-approves",
  title: { ru: "Приказ утверждает то, что должен", en: "The order approves what it has to" },
  clause: order,
  force: "regulation",
  choice: "municipalSchool.order",
  needs: "payload",
  asks: (value) => listed(value).some((part) => Object.hasOwn(approvedParts, part)),
  check: (_context, occasion, value) => {
    const { approves } = payloadOf(occasion, "approve-programme");
    const parts = Object.entries(approvedParts).filter(([part]) => listed(value).includes(part));
    return parts
      .filter(([part]) => !approves.some((each) => each === part))
      .map(([part, { ru, en }]) => fail(`Приказ не утверждает: ${ru}`, `The order does not approve: ${en}`, part));
  },
});

const asks = (part: string) => (value: JsonValue) => listed(value).includes(part);

export const orderNamesCurator = rule({
  id: "municipal-order-names-curator",
  title: { ru: "Приказ назначает куратора школы", en: "The order appoints the curator of the school" },
  clause: order,
  force: "regulation",
  choice: "municipalSchool.order",
  needs: "payload",
  asks: asks("curator"),
  check: (_context, occasion) =>
    payloadOf(occasion, "approve-programme").curator !== undefined ||
    fail("В приказе не назван куратор школы", "The order names no curator of the school"),
});

export const orderNamesController = rule({
  id: "municipal-order-names-controller",
  title: { ru: "Приказ называет, кто контролирует исполнение", en: "The order names who controls its execution" },
  clause: order,
  force: "regulation",
  choice: "municipalSchool.order",
  needs: "payload",
  asks: asks("controller"),
  check: (_context, occasion) =>
    payloadOf(occasion, "approve-programme").controller !== undefined ||
    fail("В приказе не сказано, кто контролирует исполнение", "The order does not say who controls its execution"),
});

export const schoolTerm = rule({
  id: "municipal-school-term",
  title: { ru: "Срок муниципальной школы — какой назван в её программе", en: "The school's term is what it says" },
  clause: "Ханкайский муниципальный округ: срок реализации программы",
  force: "regulation",
  choice: "municipalSchool.term",
  needs: "payload",
  check: ({ period }, occasion, value) => {
    const changed = occasion.type === "amend-programme" ? payloadOf(occasion, "amend-programme").period : undefined;
    return termFailure(changed ?? period, value);
  },
});

export const tracksStayWithin = rule({
  id: "municipal-tracks-in-term",
  title: { ru: "Треки лежат в сроке школы", en: "The tracks lie within the school's term" },
  clause: "Ханкайский муниципальный округ: дорожная карта школы на срок программы",
  force: "regulation",
  choice: "municipalSchool.tracksInTerm",
  needs: "payload",
  check: (context, occasion) => {
    const { period = context.period } =
      occasion.type === "amend-programme" ? payloadOf(occasion, "amend-programme") : {};
    return relatedInstances<MunicipalTrackContext>(occasion.world, "tracks")
      .filter(({ status, context: track }) => status === "active" && !isWithin(track.period, period))
      .map(({ id, context: track }) =>
        fail(
          `Трек ${track.number} идёт с ${track.period.from} по ${track.period.to}, а срок школы — с ${period.from} по ${period.to}`,
          `Track ${track.number} goes from ${track.period.from} to ${track.period.to}, the school from ${period.from} to ${period.to}`,
          id,
        ),
      );
  },
});

export const amendmentSound = rule({
  id: "municipal-amendment-sound",
  title: { ru: "Изменение программы составлено верно", en: "The amendment of the programme is sound" },
  clause: "Целостность: приказ меняет то, что называет, с названного дня",
  force: "integrity",
  needs: "payload",
  check: ({ editions }, occasion) => {
    const { period, schools, regulation, from } = payloadOf(occasion, "amend-programme");
    if (period === undefined && schools === undefined && regulation === undefined) {
      return fail("Приказ ничего не меняет", "The order changes nothing");
    }
    if (regulation === undefined) {
      return from === undefined || fail("День назван без нового текста программы", "A day is named without a new text");
    }
    return editionFailures(regulation, from, editions);
  },
});

export const curatorChanges = rule({
  id: "municipal-curator-changes",
  title: { ru: "Приказ называет другого куратора или контролирующего", en: "The order names somebody else" },
  clause: "Целостность: приказ о назначении что-то меняет",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { curator, controller = context.controller } = payloadOf(occasion, "change-curator");
    return (
      curator !== context.curator ||
      controller !== context.controller ||
      fail("Эти люди уже назначены", "These people are appointed already", curator)
    );
  },
});
