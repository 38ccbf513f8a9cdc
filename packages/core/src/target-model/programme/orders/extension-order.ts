import { all, type Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { extensionConsents, unagreed } from "../../unit/extension/agreed-extension.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { payloadOf, rule, unitsOf } from "../rule.ts";

/** Identifiers of the units that the order extends; `undefined` for an order that extends none. */
function named(occasion: ProgrammeOccasion): readonly string[] | undefined {
  const { kind, units } = payloadOf(occasion, "issue-order");
  return kind === "extend-units" ? [...new Set(units)] : undefined;
}

const extensionNamesUnits = rule({
  id: "extension-order-names-units",
  title: {
    ru: "Приказ о продлении называет пары (группы), которые о нём договорились",
    en: "The order on extensions names units that have agreed on one",
  },
  clause: "Целостность: продлевают до дня, о котором договорились",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion): Failure | readonly Failure[] => {
    const ids = named(occasion);
    if (ids?.length === 0) return fail("В приказе не названа ни одна пара (группа)", "The order names no unit");
    const units = new Map(unitsOf(occasion).map((unit) => [unit.id, unit]));
    return (ids ?? []).flatMap((id) =>
      units.get(id)?.context.extension === undefined
        ? fail("Эта пара (группа) о продлении не договаривалась", "This unit has not agreed on an extension", id)
        : [],
    );
  },
});

const extensionsAgreed = rule({
  ...extensionConsents,
  needs: "payload",
  check: (_context, occasion) => {
    const ids = named(occasion) ?? [];
    return unitsOf(occasion).flatMap(({ id, context }) =>
      ids.includes(id) && context.extension !== undefined ? unagreed(context) : [],
    );
  },
});

export const extensionOrderReady = all(
  "extension-order-ready",
  { ru: "Работу названных пар (групп) можно продлить", en: "The work of the units named may be extended" },
  extensionNamesUnits,
  extensionsAgreed,
);
