import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";
import { isToStop } from "./to-stop.ts";

export const separateConsent = rule({
  id: "municipal-consent-separate-document",
  title: { ru: "Каждое согласие — отдельный документ", en: "Each consent is a document of its own" },
  clause: "152-ФЗ, ст. 9 (в редакции 156-ФЗ от 24.06.2025)",
  force: "law",
  from: "2025-09-01",
  needs: "payload",
  check: ({ consents }, occasion) => {
    const { person, kind, document } = payloadOf(occasion, "give-consent");
    return Object.entries(consents[person] ?? {}).flatMap(([other, consent]) =>
      other !== kind && consent.document === document
        ? fail(
            `Документ № ${document} уже служит другим согласием`,
            `Document ${document} already serves as another consent`,
            person,
          )
        : [],
    );
  },
});

export const consentInForce = rule({
  id: "municipal-consent-in-force",
  title: { ru: "Отзываемое согласие действует", en: "The consent to be withdrawn is in force" },
  clause: "Целостность: отозвать можно то, что действует",
  force: "integrity",
  needs: "payload",
  check: ({ consents }, occasion) => {
    const { person, kind } = payloadOf(occasion, "withdraw-consent");
    const found = consents[person]?.[kind];
    return (
      (found !== undefined && found.withdrawnAt === undefined) ||
      fail("Такое согласие не действует", "No such consent is in force", person)
    );
  },
});

export const processingToStop = rule({
  id: "municipal-processing-to-stop",
  title: { ru: "Согласие на обработку данных отозвано", en: "The personal-data consent is withdrawn" },
  clause: "Целостность: обработку прекращают после отзыва согласия",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "stop-processing");
    return isToStop(context, person) || fail("Согласие не отозвано", "No consent is withdrawn", person);
  },
});
