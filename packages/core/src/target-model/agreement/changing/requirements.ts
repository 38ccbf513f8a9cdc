import { fail } from "../../fail.ts";
import { sideOfAct } from "../confidence/requirements.ts";
import { rule } from "../rule.ts";

export const agreedByOther = rule({
  id: "change-agreed-by-other-party",
  title: { ru: "С новой редакцией соглашается другая сторона", en: "The other party agrees to a new version" },
  clause: "Целостность: соглашение меняют обе стороны",
  force: "integrity",
  check: (context, occasion) =>
    sideOfAct(context, occasion) !== context.proposal?.by ||
    fail("Новую редакцию предложила эта же сторона", "It is the party that has proposed the new version"),
});
