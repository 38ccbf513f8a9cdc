import { fail } from "../../fail.ts";
import { foundBy } from "../../found-by.ts";
import { peopleOfProgramme } from "../people-of-programme.ts";
import { payloadOf, rule } from "../rule.ts";

export const policySound = rule({
  id: "stimulus-policy-sound",
  title: { ru: "Порядок стимулирования составлен верно", en: "The policy on rewards is sound" },
  clause: "Целостность: по порядку, в котором есть ошибка, баллы не посчитать",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, policy } = payloadOf(occasion, "adopt-document");
    if (policy === undefined) return true;
    if (kind !== "stimulus-policy")
      return fail("Баллы называет порядок стимулирования", "Only the policy on rewards has points");
    return foundBy(occasion.world, "policy", () => true);
  },
});

export const stimulusPolicyAdopted = rule({
  id: "stimulus-policy-adopted",
  title: { ru: "Порядок стимулирования с баллами утверждён", en: "A policy on rewards with points is adopted" },
  clause: "Целостность: баллы дают по утверждённому локальному акту",
  force: "integrity",
  check: ({ stimulusPolicy }) =>
    stimulusPolicy !== undefined ||
    fail("Порядок стимулирования с баллами не утверждён", "No policy on rewards with points is adopted"),
});

export const stimulusProtocolNew = rule({
  id: "stimulus-protocol-new",
  title: { ru: "Протокол комиссии ещё не внесён", en: "The minutes of the commission are not recorded yet" },
  clause: "Целостность: протокол вносят один раз",
  force: "integrity",
  needs: "payload",
  check: ({ stimulus = {} }, occasion) => {
    const { protocol } = payloadOf(occasion, "score-stimulus");
    return (
      !Object.hasOwn(stimulus, protocol) ||
      fail(`Протокол № ${protocol} уже внесён`, `Minutes ${protocol} are recorded already`, protocol)
    );
  },
});

export const rewardedTakePart = rule({
  id: "rewarded-take-part",
  title: { ru: "Баллы получают участники наставничества", en: "Whoever gets points takes part in mentoring" },
  clause: "Целостность: баллы — за работу в программе",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const known = peopleOfProgramme(context, occasion);
    return [...new Set(payloadOf(occasion, "score-stimulus").contributions.map(({ person }) => person))]
      .filter((person) => !known.has(person))
      .map((person) => fail("Этот человек в программе не участвует", "This person takes no part in it", person));
  },
});

export const pointsCounted = rule({
  id: "stimulus-points-counted",
  title: { ru: "Баллы посчитаны по порядку стимулирования", en: "Points are counted by the policy on rewards" },
  clause: "Целостность: баллы считают по показателям и уровням порядка",
  force: "integrity",
  needs: "payload",
  check: ({ stimulusPolicy }, { world }) =>
    stimulusPolicy === undefined || foundBy(world, "scores", (outcome) => outcome === "scored"),
});
