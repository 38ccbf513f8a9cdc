import { listed, partOf } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { registrars } from "../../role/role-groups.ts";
import { fail } from "../../fail.ts";
import { dataConsentInForce } from "../consents/requirements.ts";
import { payloadOf, rule } from "../rule.ts";
import { informationSources } from "./information-source.ts";

export const informationAfterConsent = rule({
  id: "information-after-consent",
  title: {
    ru: "Сведения от третьих лиц собирают после согласия на обработку данных",
    en: "Third parties are asked after the personal-data consent",
  },
  clause: "вывод из порядка шагов плана лицея № 45, этап 2",
  force: "regulation",
  choice: "mentees.informationAfterConsent",
  check: dataConsentInForce,
});

const words = { ...informationSources.student, ...informationSources.teacher };

export const sourceFits = rule({
  id: "information-source-fits",
  title: { ru: "Источник сведений допустим", en: "The source of information is admissible" },
  clause: "План лицея № 45, этап 2: третьи лица",
  force: "regulation",
  choice: "mentees.informationSources",
  needs: "payload",
  check: (context, occasion, value) => {
    const { source } = payloadOf(occasion, "add-third-party-information");
    const { ru, en } = wordIn(occasion.regulation, source, words, "mentees.informationSources");
    return (
      listed(partOf(value, context.kind === "student" ? "student" : "teacher")).includes(source) ||
      fail(
        `Для этой группы такой источник не предусмотрен: ${ru}`,
        `The source does not serve this group: ${en}`,
        source,
      )
    );
  },
});

export const giverFitsSource = rule({
  id: "information-giver-fits-source",
  title: { ru: "Сведения вносит тот, от кого они получены", en: "Information is recorded by whom it comes from" },
  clause: "Целостность: сведения не приписывают другому; их может внести и тот, кто ведёт базу",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { act, actor } = occasion;
    const { source } = payloadOf(occasion, "add-third-party-information");
    if (act.kind === "none" || act.kind === "system") return true;
    if (act.kind === "own") {
      return (
        source === "guardian" ||
        fail("Родитель сообщает сведения от своего имени", "A guardian tells in a guardian's name")
      );
    }
    const mayRecordAll = [...registrars].some((role) => actor.roles.includes(role));
    return (
      mayRecordAll ||
      source === act.role ||
      fail("Сведения получены от другого", "The information comes from somebody else")
    );
  },
});
