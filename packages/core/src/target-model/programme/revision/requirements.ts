import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { management } from "../../role/role-groups.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { reached } from "../mark.ts";
import { payloadOf, rule } from "../rule.ts";
import { amendedDocuments } from "./amended-document.ts";

const bothDocuments =
  "Приморский краевой ИРО: внесение изменений в дорожную карту и персонализированную программу наставничества";

export const roadMapAmended = rule({
  id: "road-map-amended",
  title: { ru: "В дорожную карту внесены изменения", en: "The road map is amended" },
  clause: bothDocuments,
  force: "regulation",
  choice: "revision.documents",
  asks: (value) => listed(value).includes("road-map"),
  check: (context) => reached(context, "amend:road-map"),
});

export const programAmended = rule({
  id: "personalized-program-amended",
  title: {
    ru: "В программу и другие документы внесены изменения",
    en: "The programme and the other documents are amended",
  },
  clause: bothDocuments,
  force: "regulation",
  choice: "revision.documents",
  asks: (value) => listed(value).some((document) => document !== "road-map"),
  check: (context, { regulation }, value) =>
    listed(value)
      .filter((document) => document !== "road-map" && context.done[`amend:${document}`] === undefined)
      .map((document) => {
        const { ru, en } = wordIn(regulation, document, amendedDocuments, "revision.documents");
        return fail(`Не доработано: ${ru}`, `Not amended: ${en}`, document);
      }),
});

export const roadMapByManagement = rule({
  id: "road-map-amended-by-management",
  title: {
    ru: "Дорожную карту изменяют кураторы и администрация, наставник предлагает",
    en: "The curators and the administration amend the road map, a mentor proposes",
  },
  clause: "Программа СОШ № 32: наставник обращается к куратору с предложениями по изменению документации",
  force: "regulation",
  choice: "revision.byManagement",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "amend").document !== "road-map" ||
    occasion.actor.roles.some((role) => (management as readonly string[]).includes(role)) ||
    fail(
      "Наставник не изменяет дорожную карту сам, а обращается к куратору",
      "A mentor does not amend the road map but turns to the curator",
    ),
});
