import { all, dayOf, relatedInstance, requirement } from "@nastavnik/core";
import { fail } from "../fail.ts";
import { payloadReader } from "../payload-reader.ts";
import { programmeExistence } from "../programme/foundation/programme-existence.ts";
import { programmeRunning, programmeRuns } from "../programme/interruption/requirements.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { PartnerAgreementOccasion } from "./partner-agreement-commands.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

const rule = requirement<PartnerAgreementContext, PartnerAgreementOccasion>;
const payloadOf = payloadReader<PartnerAgreementOccasion>();

const programmeOf = ({ world }: PartnerAgreementOccasion) => relatedInstance<ProgrammeContext>(world, "programme");

const belongsToProgramme = rule(programmeExistence);

const organisationProgrammeRuns = rule({
  ...programmeRunning,
  check: (_context, occasion) => programmeRuns(programmeOf(occasion)?.context),
});

const partnerIsAnother = rule({
  id: "partner-is-another-organisation",
  title: { ru: "Партнёр — другая организация", en: "The partner is another organisation" },
  clause: "Целостность: соглашение заключают двое",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { partner } = payloadOf(occasion, "draw-up");
    return (
      partner !== programmeOf(occasion)?.context.organisation ||
      fail("Партнёром названа сама организация", "The organisation itself is named as the partner", partner)
    );
  },
});

const notOverWhenDrawnUp = rule({
  id: "partner-term-ahead",
  title: { ru: "Срок соглашения ещё не прошёл", en: "The term of the agreement is not over" },
  clause: "Целостность: прошедшее не обещают",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { to } = payloadOf(occasion, "draw-up").period;
    const day = dayOf(occasion, occasion.world);
    return day <= to || fail(`Срок закончился ${to}, сегодня ${day}`, `The term ended on ${to}, today is ${day}`);
  },
});

const signedInTerm = rule({
  id: "partner-signed-before-its-end",
  title: { ru: "Подписывают соглашение, срок которого не прошёл", en: "What is signed is not over yet" },
  clause: "Целостность: прошедшее не обещают",
  force: "integrity",
  check: ({ period: { to } }, occasion) => {
    const day = dayOf(occasion, occasion.world);
    return day <= to || fail(`Срок соглашения закончился ${to}`, `The agreement ended on ${to}`);
  },
});

const signsOnce = rule({
  id: "partner-agreement-signed-once",
  title: { ru: "Сторона подписывает соглашение один раз", en: "A side signs the agreement once" },
  clause: "Целостность: у подписи стороны одна дата",
  force: "integrity",
  check: ({ organisationSigned, partnerSigned }, { type }) => {
    const signed = type === "sign" ? organisationSigned : partnerSigned;
    return signed === undefined || fail(`Подписано ${signed.on}`, `Signed on ${signed.on}`, signed.signer);
  },
});

const bothSigned = rule({
  id: "partner-agreement-signed-by-both",
  title: { ru: "Соглашение подписали организация и партнёр", en: "The organisation and the partner have signed" },
  clause: "Целостность: соглашение действует, когда его подписали обе стороны",
  force: "integrity",
  check: ({ partner, organisationSigned, partnerSigned }) => [
    ...(organisationSigned === undefined ? [fail("Организация не подписала", "The organisation has not signed")] : []),
    ...(partnerSigned === undefined ? [fail("Партнёр не подписал", "The partner has not signed", partner)] : []),
  ],
});

const extendsTerm = rule({
  id: "partner-extension-later",
  title: { ru: "Продлевают до более позднего дня", en: "It is extended to a later day" },
  clause: "Целостность: продлевают, а не сокращают",
  force: "integrity",
  needs: "payload",
  check: ({ period }, occasion) => {
    const { to } = payloadOf(occasion, "extend");
    return (
      to > period.to ||
      fail(`Ожидается день позже ${period.to}, указан ${to}`, `Expected a day after ${period.to}, met ${to}`)
    );
  },
});

/** Conditions of the `partner-agreement` workflow, by the name of its guards. */
export const partnerAgreementRequirements = {
  "may-be-drawn-up": all(
    "may-be-drawn-up",
    { ru: "Соглашение можно составить", en: "The agreement may be drawn up" },
    belongsToProgramme,
    organisationProgrammeRuns,
    partnerIsAnother,
    notOverWhenDrawnUp,
  ),
  "may-be-signed": all(
    "may-be-signed",
    { ru: "Соглашение можно подписать", en: "The agreement may be signed" },
    signsOnce,
    signedInTerm,
  ),
  "both-have-signed": bothSigned,
  "may-be-extended": extendsTerm,
};
