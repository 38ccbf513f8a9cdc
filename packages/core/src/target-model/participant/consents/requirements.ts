import { fail } from "../../fail.ts";
import { isMinor } from "../age.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { payloadOf, rule } from "../rule.ts";

export const signerFits = rule({
  id: "signer-fits-age",
  title: {
    ru: "За несовершеннолетнего подписывает родитель, совершеннолетний — сам",
    en: "A guardian signs for a minor, an adult signs in person",
  },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { signer } = payloadOf(occasion, "give-consent");
    if (isMinor(context, occasion)) {
      return (
        signer === "guardian" ||
        fail(
          "Участник несовершеннолетний: согласие подписывает родитель (законный представитель)",
          "The participant is a minor: a guardian signs the consent",
        )
      );
    }
    return (
      signer === "self" ||
      fail("Участник совершеннолетний: согласие подписывает он сам", "The participant is of age and signs in person")
    );
  },
});

export const separateDocument = rule({
  id: "consent-separate-document",
  title: { ru: "Каждое согласие — отдельный документ", en: "Each consent is a document of its own" },
  clause: "152-ФЗ, ст. 9 (в редакции 156-ФЗ от 24.06.2025)",
  force: "law",
  from: "2025-09-01",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, document } = payloadOf(occasion, "give-consent");
    return Object.entries(context.consents).flatMap(([other, consent]) =>
      other !== kind && consent.document === document
        ? fail(
            `Документ № ${document} уже служит другим согласием`,
            `Document ${document} already serves as another consent`,
            other,
          )
        : [],
    );
  },
});

export function dataConsentInForce({ consents }: ParticipantContext) {
  const consent = consents["personal-data"];
  if (consent === undefined) {
    return fail("Нет согласия на обработку персональных данных", "There is no personal-data consent");
  }
  return (
    consent.withdrawnAt === undefined ||
    fail("Согласие на обработку персональных данных отозвано", "The personal-data consent is withdrawn")
  );
}

export const personalDataConsent = rule({
  id: "personal-data-consent",
  title: { ru: "Согласие на обработку персональных данных действует", en: "A personal-data consent is in force" },
  clause: "152-ФЗ, ст. 9",
  force: "law",
  check: dataConsentInForce,
});

export const guardianSigned = rule({
  id: "guardian-signed-for-minor",
  title: { ru: "За несовершеннолетнего согласие дал родитель", en: "A guardian consented for the minor" },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  check: (context, occasion) => {
    const consent = context.consents["personal-data"];
    if (consent === undefined || consent.withdrawnAt !== undefined || !isMinor(context, occasion)) return true;
    return (
      consent.signer === "guardian" || fail("Согласие подписал сам несовершеннолетний", "The minor signed the consent")
    );
  },
});

export const consentGiven = rule({
  id: "consent-was-given",
  title: { ru: "Отзываемое согласие действует", en: "The consent to be withdrawn is in force" },
  clause: "Целостность: отозвать можно то, что действует",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const consent = context.consents[payloadOf(occasion, "withdraw-consent").kind];
    return (
      (consent !== undefined && consent.withdrawnAt === undefined) ||
      fail("Такое согласие не действует", "No such consent is in force")
    );
  },
});

export const isDataConsent = rule({
  id: "is-personal-data-consent",
  title: {
    ru: "Речь о согласии на обработку персональных данных",
    en: "It is about the personal-data consent",
  },
  clause: "Целостность: последствия отзыва зависят от того, какое согласие отозвано",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) =>
    payloadOf(occasion, "give-consent", "withdraw-consent").kind === "personal-data" ||
    fail("Речь о другом согласии", "It is about another consent"),
});

export const signerActs = rule({
  id: "signer-is-who-acts",
  title: { ru: "Подписавшим назван тот, кто дал согласие", en: "Whoever consents is named as the signer" },
  clause: "Целостность: подпись принадлежит тому, кто её поставил",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { act } = occasion;
    const { signer } = payloadOf(occasion, "give-consent");
    return (
      act.kind !== "own" ||
      (act.as === "guardian") === (signer === "guardian") ||
      fail("Согласие дал не тот, кто назван подписавшим", "Somebody else than the named signer has consented", act.by)
    );
  },
});

export const guardianOfMinor = rule({
  id: "guardian-acts-for-minor",
  title: { ru: "Родитель действует за несовершеннолетнего", en: "A guardian acts for a minor" },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  check: (context, occasion) =>
    occasion.act.kind !== "own" ||
    occasion.act.as !== "guardian" ||
    isMinor(context, occasion) ||
    fail("Участник совершеннолетний и действует сам", "The participant is of age and acts in person", occasion.act.by),
});
