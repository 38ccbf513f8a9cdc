import type { Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { mentoringFormats } from "../../vocabulary/mentoring-formats.ts";
import { roleModels } from "../../vocabulary/role-models.ts";
import { payloadOf, rule } from "../rule.ts";

// Some of these titles are quoted already.
const joined = (titles: readonly Text[]): Text => ({
  ru: titles.map(({ ru }) => ru).join(", "),
  en: titles.map(({ en }) => en).join(", "),
});

export const roleModelInRegulation = rule({
  id: "role-model-in-regulation",
  title: { ru: "Ролевая модель названа в Положении", en: "The regulation names the role model" },
  clause: "Приморский краевой ИРО: ролевые модели форм наставничества; выбор Положения",
  force: "regulation",
  choice: "forms.roleModels",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { roleModel } = payloadOf(occasion, "propose");
    const known = listed(value);
    const { ru, en } = joined(known.map((each) => wordIn(occasion.regulation, each, roleModels, "forms.roleModels")));
    return known.includes(roleModel) || fail(`Ожидается ролевая модель: ${ru}`, `Expected a role model: ${en}`);
  },
});

export const formatInRegulation = rule({
  id: "format-in-regulation",
  title: { ru: "Формат наставничества назван в Положении", en: "The regulation names the format of mentoring" },
  clause: "Приморский краевой ИРО: форматы наставничества; выбор Положения",
  force: "regulation",
  choice: "forms.formats",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { format } = payloadOf(occasion, "propose");
    const known = listed(value);
    const { ru, en } = joined(
      known.map((each) => wordIn(occasion.regulation, each, mentoringFormats, "forms.formats")),
    );
    return (
      (format !== undefined && known.includes(format)) || fail(`Ожидается формат: ${ru}`, `Expected a format: ${en}`)
    );
  },
});
