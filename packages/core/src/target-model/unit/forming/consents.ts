import { isMinor } from "../../participant/age.ts";
import { signerFailure } from "../../participant/signer-failure.ts";
import { fail } from "../../fail.ts";
import { partiesOf, payloadOf, personOf, rule } from "../rule.ts";

export const isParty = rule({
  id: "is-party",
  title: { ru: "Это участник пары (группы)", en: "This is a party of the unit" },
  clause: "Целостность: участник пары (группы) — тот, кто в неё входит",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "decline", "approve-report", "lose-participant");
    return (
      partiesOf(context).includes(person) ||
      fail("Этот человек не входит в пару (группу)", "This person is not in the unit", person)
    );
  },
});

export const everyoneConsented = rule({
  id: "everyone-consented",
  title: { ru: "Письменно согласились все стороны", en: "Every party has consented in writing" },
  clause: "Программа СОШ № 32: обоюдное письменное согласие",
  force: "regulation",
  choice: "pairing.mutualConsent",
  check: (context) =>
    partiesOf(context)
      .filter((person) => context.consents[person] === undefined)
      .map((person) => fail("Нет письменного согласия стороны", "A party's written consent is missing", person)),
});

export const hadEarlierMentor = rule({
  id: "had-earlier-mentor",
  title: { ru: "У пары (группы) уже был утверждённый наставник", en: "The unit has worked with a mentor before" },
  clause: "Целостность: с отказом нового наставника история пары (группы) не заканчивается",
  force: "integrity",
  selects: true,
  check: ({ mentors }) =>
    mentors.length > 1 || fail("Это первое предложение", "This is the first proposal of the unit"),
});

export const consentSignerFits = rule({
  id: "unit-consent-signer-fits-age",
  title: {
    ru: "За несовершеннолетнего на пару (группу) соглашается родитель, совершеннолетний — сам",
    en: "A guardian consents to the unit for a minor, an adult consents in person",
  },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "consent", "agree-to-extension");
    const kind = personOf(occasion, person)?.context.kind ?? "student";
    return signerFailure(occasion, isMinor({ kind }, occasion, `data:${person}`), person);
  },
});
