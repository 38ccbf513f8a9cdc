import { fail } from "../../fail.ts";
import { sideOfAct } from "../agreement-acts.ts";
import type { AgreementContext } from "../agreement-context.ts";
import type { AgreementOccasion } from "../agreement-commands.ts";
import { payloadOf, rule } from "../rule.ts";

/** The disclosure that a command names. */
function disclosureOf({ disclosures }: AgreementContext, occasion: AgreementOccasion) {
  const { disclosure } = payloadOf(occasion, "permit-disclosure", "deny-disclosure", "disclose");
  return { name: disclosure, found: disclosures[disclosure] };
}

export const topicIsAgreed = rule({
  id: "topic-is-of-confidence",
  title: { ru: "Тема названа в соглашении", en: "The topic is named in the agreement" },
  clause: "Целостность: разрешение нужно на темы, которые стороны договорились держать в тайне",
  force: "integrity",
  needs: "payload",
  check: ({ terms: { confidentialTopics = [] } }, occasion) => {
    const { topic } = payloadOf(occasion, "ask-permission");
    return (
      confidentialTopics.includes(topic) ||
      fail("Такой темы в соглашении нет", "The agreement names no such topic", topic)
    );
  },
});

export const disclosureIsNew = rule({
  id: "disclosure-is-new",
  title: { ru: "О каждом раскрытии спрашивают отдельно", en: "Each disclosure is asked for by itself" },
  clause: "Целостность: у каждого раскрытия своё разрешение",
  force: "integrity",
  needs: "payload",
  check: ({ disclosures }, occasion) => {
    const { disclosure } = payloadOf(occasion, "ask-permission");
    return (
      disclosures[disclosure] === undefined ||
      fail("Об этом раскрытии уже спрашивали", "This disclosure has been asked for already", disclosure)
    );
  },
});

export const disclosureAwaitsAnswer = rule({
  id: "disclosure-awaits-answer",
  title: { ru: "О раскрытии спросили, и ответа ещё нет", en: "The disclosure was asked for and awaits its answer" },
  clause: "Целостность: отвечают на то, о чём спросили, и один раз",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { name, found } = disclosureOf(context, occasion);
    if (found === undefined) {
      return fail("О таком раскрытии не спрашивали", "No such disclosure has been asked for", name);
    }
    return (
      (found.permittedOn ?? found.deniedOn) === undefined ||
      fail("Ответ на этот вопрос уже дан", "The answer has been given already", name)
    );
  },
});

export const answeredByOther = rule({
  id: "disclosure-answered-by-other-party",
  title: { ru: "Раскрытие разрешает другая сторона", en: "The other party permits a disclosure" },
  clause: "Целостность: никто не разрешает сам себе",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { name, found } = disclosureOf(context, occasion);
    return (
      found === undefined ||
      sideOfAct(context, occasion) !== found.by ||
      fail("Разрешения просит эта же сторона", "It is the party that asks for the permission", name)
    );
  },
});

export const disclosureKnown = rule({
  id: "disclosure-is-known",
  title: {
    ru: "Раскрывает та сторона, которая об этом спросила",
    en: "The party that has asked is the one to disclose",
  },
  clause: "Целостность: разрешение дано тому, кто его просил, и на один раз",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { name, found } = disclosureOf(context, occasion);
    if (found === undefined) {
      return fail("О таком раскрытии не спрашивали", "No such disclosure has been asked for", name);
    }
    if (found.disclosedOn !== undefined) {
      return fail("Тема по этому разрешению уже раскрыта", "The topic was disclosed by this permission already", name);
    }
    return (
      sideOfAct(context, occasion) === found.by ||
      fail("О раскрытии спрашивала другая сторона", "The other party has asked for this disclosure", name)
    );
  },
});

export const otherPartyPermits = rule({
  id: "disclosure-permitted",
  title: { ru: "Другая сторона разрешила раскрыть тему", en: "The other party has permitted the disclosure" },
  clause: "Программа СОШ № 32: соглашение, политика конфиденциальности",
  force: "regulation",
  choice: "agreement.confidentiality",
  needs: "payload",
  check: (context, occasion) => {
    const { name, found } = disclosureOf(context, occasion);
    if (found === undefined || found.permittedOn !== undefined) return true;
    return found.deniedOn === undefined
      ? fail("Другая сторона ещё не ответила", "The other party has not answered yet", name)
      : fail("Другая сторона не разрешила", "The other party has denied it", name);
  },
});
