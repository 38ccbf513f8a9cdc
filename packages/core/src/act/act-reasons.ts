import type { Reason } from "../decision/reason.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { Text } from "../text/text.ts";
import type { Circle, OwnBy } from "./by.ts";

type Source = { readonly clause?: string; readonly choice?: string };

/** What is quoted of a circle or of whose act it is: the organisation's own paragraph where it is such a choice. */
export function sourceOf<Each extends Source>(source: Each, regulation: Regulation): Each {
  if (source.choice === undefined || regulation.value(source.choice) === undefined) return source;
  return { ...source, clause: regulation.clause(source.choice) };
}

const sourced = (code: string, text: Text, { clause }: Source, subject?: string): Reason => ({
  code,
  text,
  ...(clause === undefined ? undefined : { clause }),
  ...(subject === undefined ? undefined : { subject }),
});

/** The sender is none of those whose act it is. */
export const notYourAct = (titles: readonly Text[], source: Source = {}): Reason => {
  const ru = titles.map((title) => `«${title.ru}»`).join(", ");
  const en = titles.map((title) => `“${title.en}”`).join(", ");
  return sourced(
    "not-your-act",
    {
      ru: `Это может сделать ${ru}; отправитель сюда не относится`,
      en: `This may be done by ${en}; the sender is none of them`,
    },
    source,
  );
};

/** The command means somebody in whose name the sender may not act, or who has no part in it. */
export const notInThatName = ({ title, ...source }: OwnBy, person: string): Reason =>
  sourced(
    "not-your-act",
    {
      ru: `Это может сделать «${title.ru}» от своего имени или представитель; за указанное лицо отправитель действовать не может`,
      en: `This may be done by “${title.en}” in person or by a representative; the sender may not act for the person named`,
    },
    source,
    person,
  );

/** The sender holds an office that records such an act, but has given no signed paper. */
export const paperNeeded = ({ title, ...source }: OwnBy): Reason =>
  sourced(
    "paper-needed",
    {
      ru: `Это делает «${title.ru}». Записать это за другого можно только по подписанному документу: кто подписал, номер и дата`,
      en: `This is done by “${title.en}”. It may be recorded for another only by a signed paper: who signed it, its number and date`,
    },
    source,
  );

/** A paper was given with a command that is no one's to sign for the sender to record. */
export const noPaperTaken = (titles: readonly Text[]): Reason => {
  const ru = titles.map((title) => `«${title.ru}»`).join(", ");
  const en = titles.map((title) => `“${title.en}”`).join(", ");
  return {
    code: "not-your-act",
    text: {
      ru: `По чужому документу отправитель этого записать не может; это может сделать ${ru}`,
      en: `The sender may not record this by another's paper; it may be done by ${en}`,
    },
  };
};

/** The sender holds the office, but is not among those who are appointed to it here. */
export const notAppointed = ({ title, ...source }: Circle): Reason =>
  sourced(
    "not-appointed",
    {
      ru: `Это может сделать только «${title.ru}»; отправитель сюда не относится`,
      en: `This may be done by “${title.en}” only; the sender is none of them`,
    },
    source,
  );

/** The sender holds the office, but has an interest of his own here. */
export const conflictOfInterest = ({ title, ...source }: Circle): Reason =>
  sourced(
    "conflict-of-interest",
    {
      ru: `Этого не может сделать «${title.ru}»: отправитель решал бы о собственном деле`,
      en: `This may not be done by “${title.en}”: the sender would decide in a matter of their own`,
    },
    source,
  );

/** The sender holds the office, but in another organisation. */
export const otherOrganisation = ({ title, ...source }: Circle, organisation: string): Reason =>
  sourced(
    "other-organisation",
    {
      ru: `Это может сделать должностное лицо организации «${title.ru}»; отправитель из другой организации`,
      en: `This may be done by an officer of “${title.en}”; the sender is of another organisation`,
    },
    source,
    organisation,
  );

/** The command brings personal data of somebody whom it is not about. */
export const notAboutThem = (person: string): Reason => ({
  code: "not-about-them",
  text: {
    ru: "Персональные данные можно передать только о тех, кого касается эта команда",
    en: "Personal data may be given only of those whom the command is about",
  },
  subject: person,
});
