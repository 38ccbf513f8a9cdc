import { wordIn } from "../../regulation/word-in.ts";
import { quoted } from "@nastavnik/core";
import { replacementGrounds } from "./ground.ts";
import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const replacementGround = rule({
  id: "replacement-ground",
  title: { ru: "Ходатайство называет основание замены", en: "The request states a ground of replacement" },
  clause: "Программа СОШ № 32: ходатайство куратору при невозможности личного контакта",
  force: "regulation",
  choice: "unit.replacementGrounds",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { ground } = payloadOf(occasion, "request-replacement");
    const titles = listed(value).map((id) =>
      wordIn(occasion.regulation, id, replacementGrounds, "unit.replacementGrounds"),
    );
    const { ru, en } = quoted(titles);
    return (
      listed(value).includes(ground) ||
      fail(`Ожидается основание замены: ${ru}`, `Expected a ground of replacement: ${en}`)
    );
  },
});
