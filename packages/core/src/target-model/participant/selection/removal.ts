import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";

export const isRemoved = rule({
  id: "mentor-is-removed",
  title: { ru: "Наставник отстранён", en: "The mentor is removed" },
  clause: "Целостность: отстранённый не готов, пока его снова не допустят",
  force: "integrity",
  selects: true,
  check: ({ removal }) => removal !== undefined || fail("Наставник не отстранён", "The mentor is not removed"),
});
