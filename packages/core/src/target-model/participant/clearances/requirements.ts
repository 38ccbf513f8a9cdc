import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const clearanceCounts = rule({
  id: "clearance-counts-yet",
  title: { ru: "Справка ещё действует", en: "The clearance counts yet" },
  clause: "Целостность: истёкшая справка никого не допускает",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { until } = payloadOf(occasion, "provide-clearance");
    const day = dayOf(occasion, occasion.world);
    return (
      until === undefined ||
      day <= until ||
      fail(`Ожидается день не ранее ${day}, указан ${until}`, `Expected a day not before ${day}, met ${until}`)
    );
  },
});
