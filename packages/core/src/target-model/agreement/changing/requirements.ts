import { fail } from "../../fail.ts";
import { sideOfAct } from "../agreement-acts.ts";
import { rule } from "../rule.ts";

export const changeProposed = rule({
  id: "change-is-proposed",
  title: { ru: "Новая редакция соглашения предложена", en: "A new version of the agreement is proposed" },
  clause: "Целостность: соглашаются с тем, что предложено",
  force: "integrity",
  check: ({ proposal }) =>
    proposal !== undefined || fail("Новую редакцию никто не предложил", "Nobody has proposed a new version"),
});

export const agreedByOther = rule({
  id: "change-agreed-by-other-party",
  title: { ru: "С новой редакцией соглашается другая сторона", en: "The other party agrees to a new version" },
  clause: "Целостность: соглашение меняют обе стороны",
  force: "integrity",
  check: (context, occasion) =>
    sideOfAct(context, occasion) !== context.proposal?.by ||
    fail("Новую редакцию предложила эта же сторона", "It is the party that has proposed the new version"),
});
