import { fail } from "../../fail.ts";
import { foundBy } from "../../found-by.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";
import { programmeControls, type ProgrammeControl } from "./control-proof.ts";

const controlIs = (kind: ProgrammeControl) => {
  const { ru, en } = programmeControls[kind];
  return rule({
    id: `programme-control-is-${kind}`,
    title: { ru: `Это ${ru} контроль`, en: `This is the ${en} control` },
    clause: "Целостность: требования к контролю зависят от его вида",
    force: "integrity",
    needs: "payload",
    selects: true,
    check: (_context, occasion) => {
      const met = programmeControls[payloadOf(occasion, "carry-out-control").kind];
      return (
        met.ru === ru ||
        fail(`Ожидается контроль: ${ru}; предложен: ${met.ru}`, `Expected control: ${en}; met: ${met.en}`)
      );
    },
  });
};

export const isMidTerm = controlIs("mid-term");

export const isFinal = controlIs("final");

export const controlCounts = rule({
  id: "programme-control-counts",
  title: {
    ru: "Контроль измеряет то, что ему положено, и подтверждён",
    en: "The control measures what it may, and has its evidence",
  },
  clause: "Программа СОШ № 32: сноски к дорожной карте пары, протоколы опроса, открытый урок",
  force: "regulation",
  choice: "personalProgramme.controlEvidence",
  needs: "payload",
  check: (_context, { world }) => foundBy(world, "control", (outcome) => outcome === "counts"),
});

export const openLessonHeld = rule({
  id: "open-lesson-held",
  title: {
    ru: "Открытый урок, которым подтверждают контроль, проведён",
    en: "The open lesson that proves it was held",
  },
  clause: "Целостность: подтверждают тем, что было",
  force: "integrity",
  needs: "payload",
  check: ({ openLessons }, occasion) => {
    const { evidence } = payloadOf(occasion, "carry-out-control");
    return (
      openLessons.length > 0 ||
      evidence.every(({ form }) => form !== "open-lesson") ||
      fail("Открытый урок не проведён", "No open lesson was held")
    );
  },
});

export const midTermFirst = rule({
  id: "programme-mid-term-first",
  title: {
    ru: "Промежуточный контроль проведён раньше итогового",
    en: "The mid-term control was carried out before the final one",
  },
  clause: "Программа СОШ № 32: дорожная карта пары, строки 5 и 6",
  force: "regulation",
  choice: "personalProgramme.completion",
  asks: (value) => listed(value).includes("mid-term-control"),
  // After the final control there is none: what the completion needs would never be there.
  check: ({ controls, fulfilledEarlyAt }) =>
    fulfilledEarlyAt !== undefined ||
    controls["mid-term"] !== undefined ||
    fail("Промежуточный контроль не проведён", "The mid-term control has not been carried out"),
});
