import type { Failure, JsonValue } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { controlKinds } from "./control-kind.ts";
import { controlTitle } from "./control-title.ts";

const isKnown = (kind: string): boolean => Object.hasOwn(controlKinds, kind);

export const isOwnControl = rule({
  id: "control-is-own",
  title: { ru: "Контроль, который организация ввела сама", en: "A control of the organisation's own" },
  clause: "Целостность: требования к контролю зависят от его вида",
  force: "integrity",
  needs: "payload",
  selects: true,
  check: (_context, occasion) => {
    const { kind } = payloadOf(occasion, "carry-out-control");
    if (!isKnown(kind)) return true;
    const { ru, en } = controlTitle(occasion.regulation, kind);
    return fail(
      `Ожидается контроль, который ввела организация; предложен: ${ru}`,
      `Expected a control of the organisation's own; met: ${en}`,
    );
  },
});

/** Controls listed before one that are still to be carried out; current ones may be at any time, or not at all. */
function awaitedBefore(
  { controls }: UnitContext,
  occasion: UnitOccasion,
  value: JsonValue | undefined,
  kind: string,
): readonly Failure[] {
  const list = listed(value);
  const place = list.indexOf(kind);
  return list
    .slice(0, place < 0 ? list.length : place)
    .filter((each) => each !== "current" && each !== "final" && controls[each] === undefined)
    .map((each) => {
      const { ru, en } = controlTitle(occasion.regulation, each);
      return fail(`Сначала проводят контроль: ${ru}`, `This control comes first: ${en}`, each);
    });
}

export const ownControlNext = rule({
  id: "own-control-comes-next",
  title: { ru: "Подошла очередь этого контроля", en: "It is the turn of this control" },
  clause: "Положение называет контроли по порядку: выбор Положения",
  force: "regulation",
  choice: "unit.controls",
  needs: "payload",
  check: (context, occasion, value): readonly Failure[] => {
    const { kind } = payloadOf(occasion, "carry-out-control");
    if (isKnown(kind)) return [];
    const { ru, en } = controlTitle(occasion.regulation, kind);
    return context.controls[kind] === undefined
      ? awaitedBefore(context, occasion, value, kind)
      : [fail(`Этот контроль уже проведён: ${ru}`, `This control has been carried out: ${en}`, kind)];
  },
});

export const listedControlsDone = rule({
  id: "listed-controls-done",
  title: { ru: "Контроли до итогового проведены", en: "The controls before the final one are carried out" },
  clause: "Положение называет контроли по порядку: выбор Положения",
  force: "regulation",
  choice: "unit.controls",
  needs: "payload",
  // Where the plan is fulfilled before its time, the work may be too short for them.
  check: (context, occasion, value) =>
    context.isFulfilledEarly || awaitedBefore(context, occasion, value, payloadOf(occasion, "carry-out-control").kind),
});
