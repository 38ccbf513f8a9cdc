import { all, requirement } from "@nastavnik/core";
import { fail } from "../fail.ts";
import { payloadReader } from "../payload-reader.ts";
import type { MandateOccasion } from "./mandate-commands.ts";
import type { MandateContext } from "./mandate-context.ts";

const rule = requirement<MandateContext, MandateOccasion>;
const payloadOf = payloadReader<MandateOccasion>();

export const recordedByAnother = rule({
  id: "mandate-recorded-by-another",
  title: { ru: "Полномочие вносит не тот, кто им пользуется", en: "A mandate is not recorded by whoever uses it" },
  clause: "Целостность: никто не наделяет полномочием сам себя",
  force: "integrity",
  check: (_context, { instance, actor }) =>
    instance.parent !== actor.id ||
    fail("Полномочие вносит тот, кто им пользуется", "Whoever uses the mandate records it", actor.id),
});

export const forAnother = rule({
  id: "mandate-for-another",
  title: { ru: "Представляют другого человека", en: "One represents another person" },
  clause: "Целостность: за себя полномочие не нужно",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person } = payloadOf(occasion, "record");
    if (occasion.instance.parent === undefined) {
      return fail("Не указано, кто пользуется полномочием", "It is not told who uses the mandate");
    }
    return (
      occasion.instance.parent !== person ||
      fail("Представитель и представляемый — один человек", "Both are one person", person)
    );
  },
});

export const endsAfterBeginning = rule({
  id: "mandate-ends-after-beginning",
  title: { ru: "Полномочие кончается не раньше, чем началось", en: "A mandate ends no earlier than it begins" },
  clause: "Целостность: конец не раньше начала",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const from = occasion.type === "record" ? occasion.payload.from : context.from;
    const { until } = payloadOf(occasion, "record", "end");
    return (
      until === undefined ||
      from <= until ||
      fail(`Конец ${until} раньше начала ${from}`, `The end ${until} lies before the beginning ${from}`)
    );
  },
});

/** Conditions of the `mandate` workflow, by the name of its guards. */
export const mandateRequirements = {
  "may-be-recorded": all(
    "may-be-recorded",
    { ru: "Полномочие можно внести", en: "The mandate may be recorded" },
    recordedByAnother,
    forAnother,
    endsAfterBeginning,
  ),
  "may-be-ended": endsAfterBeginning,
};
