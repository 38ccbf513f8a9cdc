import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const onlyCouncil = rule({
  id: "municipal-only-council",
  title: { ru: "Совет наставников у муниципалитета один", en: "A municipality has one mentor council" },
  clause: "Целостность: второй совет не создают рядом с первым",
  force: "integrity",
  needs: "payload",
  check: ({ council: own }, occasion) => {
    const { council, kind } = payloadOf(occasion, "account-for-council");
    return (
      kind !== "create-council" ||
      own === undefined ||
      fail("Совет наставников уже создан", "There is a mentor council already", council)
    );
  },
});
