import { dateWindow, deadlineText, parseDeadline } from "@nastavnik/core/road-map";
import { describe, expect, it } from "vitest";

const schoolYear = dateWindow({ from: "2021-09-01", to: "2022-06-30" });
const twoYears = dateWindow({ from: "2022-09-01", to: "2024-05-31" });

/** The reading in one line: `days 2021-09-01/2021-09-30 ambiguous-year`. */
function reading(text: string, period = schoolYear): string {
  const deadline = parseDeadline(text, period);
  const windows = "windows" in deadline ? deadline.windows : [];
  const days = windows.map(({ from, to }) => ` ${from.toString()}/${to.toString()}`).join("");
  return `${deadline.kind}${days}${deadline.warning ? ` ${deadline.warning.code}` : ""}`;
}

describe("a deadline cell in the school year 2021–2022", () => {
  it.each([
    ["сентябрь", "days 2021-09-01/2021-09-30"],
    ["  Октябрь ", "days 2021-10-01/2021-10-31"],
    ["январь", "days 2022-01-01/2022-01-31"],
    ["в течение мая", "days 2022-05-01/2022-05-31"],
    ["Февраль 2022", "days 2022-02-01/2022-02-28"],
    ["сентябрь 2021-2022", "days 2021-09-01/2021-09-30"],
    ["февраль – март", "days 2022-02-01/2022-03-31"],
    ["апрель – май 2022", "days 2022-04-01/2022-05-31"],
    ["декабрь – февраль", "days 2021-12-01/2022-02-28"],
    ["декабрь—февраль 2021-2022", "days 2021-12-01/2022-02-28"],
    ["ноябрь - январь 2022 г.", "days 2021-11-01/2022-01-31"],
    ["сентябрь 2021 г. - май 2022 г.", "days 2021-09-01/2022-05-31"],
    ["с октября по декабрь", "days 2021-10-01/2021-12-31"],
    ["В течение всего периода", "whole-period 2021-09-01/2022-06-30"],
    ["в течении учебного года", "whole-period 2021-09-01/2022-06-30"],
    ["весь период", "whole-period 2021-09-01/2022-06-30"],
    ["2021 – 2022 учебный год", "days 2021-09-01/2022-06-30"],
    ["2021-2022 г.г.", "days 2021-09-01/2022-06-30"],
    ["2021 год", "days 2021-09-01/2021-12-31"],
    ["до конца сентября", "until 2021-09-01/2021-09-30"],
    ["в срок до конца сентября", "until 2021-09-01/2021-09-30"],
    ["до октября", "until 2021-09-01/2021-09-30"],
    ["в срок до 31 марта 2022 года", "until 2021-09-01/2022-03-31"],
    ["не позднее 15 октября", "until 2021-09-01/2021-10-15"],
    ["до 15.10.2021 г.", "until 2021-09-01/2021-10-15"],
    ["до конца учебного года", "until 2021-09-01/2022-05-31 unknown-terms"],
    ["15 сентября 2021 г.", "days 2021-09-15/2021-09-15"],
    ["15.09.2021", "days 2021-09-15/2021-09-15"],
    ["2021-09-15", "days 2021-09-15/2021-09-15"],
    ["1 марта", "days 2022-03-01/2022-03-01"],
    ["с 1 по 15 сентября", "days 2021-09-01/2021-09-15"],
    ["01.10.2021 – 15.10.2021", "days 2021-10-01/2021-10-15"],
    ["с 20 декабря по 15 января", "days 2021-12-20/2022-01-15"],
    ["Ежегодно", "yearly 2021-09-01/2022-06-30"],
    ["ежегодно, сентябрь", "yearly 2021-09-01/2021-09-30"],
    ["1 раз в неделю", "recurring 2021-09-01/2022-06-30"],
    ["еженедельно", "recurring 2021-09-01/2022-06-30"],
    ["в течение 24 часов", "within"],
    ["По необходимости", "on-demand"],
    ["по мере необходимости", "on-demand"],
    ["", "unspecified"],
    ["  —  ", "unspecified"],
  ])("«%s» is read as %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it.each([
    ["июль", "days 2022-07-01/2022-07-31 outside-period"],
    ["сентябрь 2022", "days 2022-09-01/2022-09-30 outside-period"],
    ["15 августа", "days 2021-08-15/2021-08-15 ambiguous-year"],
    ["до 31 марта 2021 года", "until 2021-03-31/2021-03-31 outside-period"],
    ["до сентября", "until 2021-08-31/2021-08-31 outside-period"],
    ["май – сентябрь", "days 2022-05-01/2022-09-30 ends-late"],
    ["август – октябрь", "days 2021-08-01/2021-10-31 begins-early"],
    ["2024-2025 г.г.", "days 2024-01-01/2025-12-31 outside-period"],
    ["0001 г.", "days 0001-01-01/0001-12-31 outside-period"],
    ["в течение 99999999999999999999 часов", "text unparsed"],
    ["31 сентября", "text no-such-date"],
    ["29 февраля 2022", "text no-such-date"],
    ["15.13.2021", "text no-such-date"],
    ["до 31 ноября", "text no-such-date"],
    ["май 2022 – сентябрь 2021", "text reversed"],
    ["15.10.2021 – 01.10.2021", "text reversed"],
    ["с 15 по 1 октября 2021", "text reversed"],
    ["2022-2021 г.г.", "text reversed"],
    ["после каникул", "text unparsed"],
    ["ежегодно, когда получится", "text unparsed"],
    ["мартовские встречи", "text unparsed"],
  ])("«%s» is read with a warning as %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a deadline cell in a programme of two years", () => {
  it.each([
    ["февраль – март", "days 2023-02-01/2023-03-31 ambiguous-year"],
    ["сентябрь", "days 2022-09-01/2022-09-30 ambiguous-year"],
    ["апрель – май 2023", "days 2023-04-01/2023-05-31"],
    ["сентябрь – ноябрь 2023", "days 2023-09-01/2023-11-30"],
    ["декабрь – февраль 2023-2024", "days 2023-12-01/2024-02-29"],
    ["сентябрь – декабрь 2023-2024", "days 2023-09-01/2023-12-31"],
    ["март – май 2024", "days 2024-03-01/2024-05-31"],
    ["2022-2024 г.г.", "days 2022-09-01/2024-05-31"],
    ["сентябрь 2022 г. - май 2024 г.", "days 2022-09-01/2024-05-31"],
    ["29 февраля", "days 2024-02-29/2024-02-29"],
    ["июль", "days 2023-07-01/2023-07-31"],
  ])("«%s» is read as %s", (text, expected) => {
    expect(reading(text, twoYears)).toBe(expected);
  });
});

describe("a month before the school year", () => {
  it.each([
    ["2021-09-01", "2022-08-31", "days 2021-08-01/2021-09-30 begins-early"],
    ["2021-09-01", "2024-05-31", "days 2021-08-01/2021-09-30 begins-early"],
    ["2021-08-15", "2022-08-31", "days 2021-08-15/2021-09-30"],
    ["2021-08-01", "2022-05-31", "days 2021-08-01/2021-09-30"],
    ["2022-01-01", "2022-12-31", "days 2022-08-01/2022-09-30"],
    ["2023-02-06", "2024-12-31", "days 2023-08-01/2023-09-30 ambiguous-year"],
  ])("«август-сентябрь» in a programme from %s to %s is read as %s", (from, to, expected) => {
    expect(reading("август-сентябрь", dateWindow({ from, to }))).toBe(expected);
  });
});

describe("recurrences and durations", () => {
  it.each([
    ["1 раз в неделю", 1, "P1W"],
    ["еженедельно", 1, "P1W"],
    ["ежедневно", 1, "P1D"],
    ["2 раза в месяц", 2, "P1M"],
    ["не реже 1 раза в 2 недели", 1, "P2W"],
    ["раз в квартал", 1, "P3M"],
    ["1 раз в полугодие", 1, "P6M"],
    ["1 раз в год", 1, "P1Y"],
  ])("«%s» means %i in %s", (text, times, every) => {
    const deadline = parseDeadline(text, schoolYear);
    expect(deadline.kind === "recurring" && [deadline.times, deadline.every.toString()]).toEqual([times, every]);
  });

  it.each([
    ["в течение 24 часов", "PT24H", "calendar"],
    ["в течение 3 дней", "P3D", "calendar"],
    ["в течение 3 рабочих дней", "P3D", "working"],
    ["в течение недели", "P1W", "calendar"],
    ["в течение месяца", "P1M", "calendar"],
  ])("«%s» means within %s of %s days", (text, duration, days) => {
    const deadline = parseDeadline(text, schoolYear);
    expect(deadline.kind === "within" && [deadline.duration.toString(), deadline.days]).toEqual([duration, days]);
  });
});

describe("the words of a deadline", () => {
  it.each([
    ["сентябрь", "September 2021"],
    ["декабрь – февраль", "December 2021 – February 2022"],
    ["до конца сентября", "by 30 September 2021"],
    ["15.09.2021", "15 September 2021"],
    ["с 1 по 15 сентября", "1 September 2021 – 15 September 2021"],
    ["2021-2022 г.г.", "September 2021 – June 2022"],
    ["В течение всего периода", "during the whole period"],
    ["ежегодно", "every year"],
    ["2 раза в месяц", "2 times in 1 month"],
    ["в течение 3 рабочих дней", "within 3 working days"],
    ["По необходимости", "when needed"],
    ["", ""],
    ["после каникул", "после каникул"],
  ])("«%s» is shown as written in Russian, and as «%s» in English", (ru, en) => {
    expect(deadlineText(parseDeadline(ru, schoolYear))).toEqual({ ru, en });
  });

  it("name in a warning what was expected and what was met, in both languages", () => {
    expect(parseDeadline("июль", schoolYear).warning?.text).toEqual({
      ru: "ожидается срок внутри периода 2021-09-01 – 2022-06-30, а указано: «июль»",
      en: "expected a deadline within the period 2021-09-01 – 2022-06-30, met «июль»",
    });
  });
});
