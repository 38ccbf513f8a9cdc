import { dayOf, relatedInstance } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { isMinor } from "../../participant/age.ts";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import { sides, type Side } from "../../participant/registry/side.ts";
import { signerFailure } from "../../participant/signer-failure.ts";
import { hasMentor } from "../../unit/mentor-term.ts";
import { sideOfAct } from "../agreement-acts.ts";
import { payloadOf, rule, unitOf } from "../rule.ts";

export const ofUnitParties = rule({
  id: "agreement-of-unit-parties",
  title: {
    ru: "Соглашение заключают наставник и наставляемый одной пары (группы)",
    en: "An agreement is made by the mentor and a mentee of one unit",
  },
  clause: "Целостность: соглашение — между сторонами пары (группы)",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { unit, mentor, mentee } = payloadOf(occasion, "draw-up");
    const found = unitOf(occasion);
    if (found === undefined || found.parent !== occasion.instance.parent || found.status !== "active") {
      return fail("Такой пары (группы) нет или её работа завершена", "There is no such unit, or it is over", unit);
    }
    return [
      ...(found.context.mentor === mentor && hasMentor(found.context)
        ? []
        : [fail("Это не наставник пары (группы)", "This is not the mentor of the unit", mentor)]),
      ...(found.context.mentees.includes(mentee)
        ? []
        : [fail("Это не наставляемый пары (группы)", "This is no mentee of the unit", mentee)]),
    ];
  },
});

export const noOtherAgreement = rule({
  id: "agreement-is-the-only-one",
  title: { ru: "Другого соглашения у этих сторон нет", en: "These parties have no other agreement" },
  clause: "Целостность: у сторон одно соглашение, и его меняют, а не пишут рядом второе",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { mentee } = payloadOf(occasion, "draw-up");
    const held = unitOf(occasion)?.context.agreements?.[mentee];
    return held === undefined || fail("Соглашение уже составлено", "An agreement is drawn up already", held.agreement);
  },
});

export const signsOnce = rule({
  id: "agreement-signed-once",
  title: { ru: "Сторона подписывает соглашение один раз", en: "A party signs the agreement once" },
  clause: "Целостность: у подписи стороны одна дата",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { side } = payloadOf(occasion, "sign");
    const day = context.signed[side];
    return day === undefined || fail(`Подписано ${day}`, `Signed on ${day}`, context[side]);
  },
});

export const signerFitsAge = rule({
  id: "agreement-signer-fits-age",
  title: {
    ru: "За несовершеннолетнего соглашение подписывает родитель, совершеннолетний — сам",
    en: "A guardian signs for a minor, an adult signs in person",
  },
  clause: "Семейный кодекс РФ, ст. 64",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const side = occasion.type === "sign" ? occasion.payload.side : sideOfAct(context, occasion);
    if (side === undefined) return true;
    const party = context[side];
    const kind = relatedInstance<ParticipantContext>(occasion.world, `person:${party}`)?.context.kind ?? "student";
    return signerFailure(occasion, isMinor({ kind }, occasion, `data:${party}`), party, "signs");
  },
});

export const bothSigned = rule({
  id: "agreement-signed-by-both",
  title: { ru: "Соглашение подписали обе стороны", en: "Both parties have signed the agreement" },
  clause: "Целостность: соглашение действует, когда согласны обе стороны",
  force: "integrity",
  check: (context) =>
    (Object.keys(sides) as Side[])
      .filter((side) => context.signed[side] === undefined)
      .map((side) => {
        const { ru, en } = sides[side];
        return fail(`Нет даты подписания: ${ru}`, `A date of signing is missing: ${en}`, context[side]);
      }),
});

/** Nobody signs what has not begun to be: the day lies within the agreed time. */
export const signedInTime = rule({
  id: "agreement-signed-before-its-end",
  title: { ru: "Подписывают соглашение, срок которого не прошёл", en: "What is signed is not over yet" },
  clause: "Целостность: прошедшее не обещают",
  force: "integrity",
  check: ({ terms: { period } }, occasion) => {
    const day = dayOf(occasion, occasion.world);
    return (
      period === undefined ||
      day <= period.to ||
      fail(`Срок соглашения закончился ${period.to}`, `The agreement ended on ${period.to}`)
    );
  },
});
