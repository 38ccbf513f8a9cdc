import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const replacementGround = rule({
  id: "replacement-ground",
  title: {
    ru: "Ходатайство указывает на невозможность личного контакта",
    en: "The request states that personal contact is impossible",
  },
  clause: "Программа СОШ № 32: ходатайство куратору при невозможности личного контакта",
  force: "regulation",
  choice: "unit.replacementGrounds",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "request-replacement").ground === "no-personal-contact" ||
    fail(
      "Основание замены — невозможность личного контакта",
      "The ground of a replacement is the impossibility of personal contact",
    ),
});
