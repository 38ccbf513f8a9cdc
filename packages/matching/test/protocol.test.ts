import { parseProblem, problemHash, readInstance, runProtocol, solve, version } from "@nastavnik/matching";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { instanceFile } from "./support/instances.ts";

const problem = parseProblem({
  mentees: [
    { id: "Ученик 1", answers: { needs: ["математика"], consent: true } },
    { id: "Ученик 2", answers: { needs: ["музыка"], consent: true }, waiting: 1 },
    { id: "Ученик 3", answers: { needs: ["музыка"] } },
    { id: "Ученик 12", answers: { needs: ["музыка"], consent: true } },
  ],
  mentors: [
    { id: "Наставник А", answers: { can: ["математика"] } },
    { id: "Наставник Б", capacity: 2, taken: 1, answers: { can: ["музыка"] } },
    { id: "Наставник В", answers: { can: ["музыка"] } },
  ],
  rules: [{ code: "no-consent", kind: "person", of: "mentee", field: "consent", equals: true, unanswered: "fails" }],
  criteria: [{ code: "needs-met", kind: "covers", mentee: "needs", mentor: "can", weight: 2 }],
  pins: [{ mentee: "Ученик 12", mentor: "Наставник В" }],
  together: [["Ученик 1", "Ученик 2"]],
});

test("the protocol of a run is a printable text in Russian with everything that is needed to repeat it", () => {
  expect(runProtocol(problem, solve(problem, { seed: "7" }), { heading: "Приложение к приказу № 12" })).toBe(
    `Приложение к приказу № 12

ПРОТОКОЛ ФОРМИРОВАНИЯ ПАР И ГРУПП

Режим: группы с наименьшей и наибольшей численностью
Версия программы: @nastavnik/matching 0.1.0
Входные данные, SHA-256: 63808138ddf075cc42ef3f0e33afcf48ed79a1b33505030e6024c15a833b9d21
Жребий: начальное значение «7»; билет k-го по порядку кодов — SHA-256 строки «7:k», номер — место билета по возрастанию
Участники: наставляемых 4, наставников 3, свободных мест 3
Закреплено вручную: 1
Итог: пар 3, без пары 1; сумма 60000

Обязательные правила
нет согласия наставляемого

Критерии и веса
запросы, на которые отвечает наставник × 2

Пары
№  Наставляемый  Наставник    Место у наставляемого  Место у наставника  Оценка  Ожидание  Примечание
─  ────────────  ───────────  ─────────────────────  ──────────────────  ──────  ────────  ──────────────────
1  Ученик 1      Наставник А  1                      1                   20000   0
2  Ученик 2      Наставник Б  1                      1                   20000   1
3  Ученик 12     Наставник В  1                      1                   20000   0         закреплена вручную

Без пары
№  Код       Причина
─  ────────  ──────────────────────────
1  Ученик 3  нет согласия наставляемого

Невыполненные пожелания
вместе: Ученик 1, Ученик 2

Доказательство
лучшего распределения по целям режима не существует

Жребий (при равенстве меньший номер впереди)
1. Ученик 12
2. Ученик 3
3. Ученик 2
4. Ученик 1
`,
  );
});

test("the protocol has the hash of the input, which anything that changes the input changes", () => {
  const text = runProtocol(problem, solve(problem));
  expect(text).toContain(problemHash(problem));
  expect(problemHash({ ...problem, pins: [] })).not.toBe(problemHash(problem));
});

test("the protocol speaks English on request", () => {
  const { problem: peers } = readInstance(instanceFile("roommates-irving6"));
  const text = runProtocol(peers, solve(peers), { locale: "en" });
  expect(text).toContain("Mode: stable pairs of peers");
  expect(text).toContain("Result: 3 pairs, 0 unmatched");
  expect(text).not.toMatch(/[а-яё]/i);
});

test("the protocol of an infeasible problem says what is short, and has no pairs", () => {
  const { problem: costs, mode } = readInstance(instanceFile("lsa-infeasible"));
  const text = runProtocol(costs, solve(costs, { mode }));
  expect(text).toContain("Итог: поставленные условия невыполнимы, пары не сформированы");
  expect(text).toContain("наставляемым 0, 1, 2 доступны только места у 1, 2, их не хватает");
  expect(text).not.toContain("\nПары\n");
});

test("the version of the protocol is that of the package", () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(manifest).toMatchObject({ version });
});

test.each([
  ["least", "наименьшая общая стоимость, затем охват, ожидание и равномерная нагрузка"],
  ["most", "наибольшая общая оценка, затем охват, ожидание и равномерная нагрузка"],
] as const)("a run that looks for the %s before the number served says so", (sense, name) => {
  const scores =
    sense === "least"
      ? [
          [1, 0],
          [1, 0],
        ]
      : [
          [-1, 0],
          [-1, 0],
        ];
  const byScore = parseProblem({
    mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }],
    mentors: [{ id: "Наставник А", capacity: 3 }, { id: "Наставник Б" }],
    objective: "score",
    sense,
    scores,
  });
  const result = solve(byScore);
  const text = runProtocol(byScore, result);
  expect(text).toContain(`Режим: ${name}\n`);
  // The other one would have been as good in place of her: only one more pair would cost something.
  expect(result.unmatched.map(({ reason }) => reason)).toEqual(["lower-total"]);
  expect(text).toContain("ещё одна пара ухудшила бы общий результат");
  expect(runProtocol({ ...byScore, complete: true }, solve({ ...byScore, complete: true }))).toContain(
    "Режим: наибольший охват, затем ожидание, оценка и равномерная нагрузка\n",
  );
});
