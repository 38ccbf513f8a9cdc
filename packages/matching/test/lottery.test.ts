import { createHash } from "node:crypto";
import { lottery, parseProblem, solve } from "@nastavnik/matching";
import { expect, test } from "vitest";

test("the lottery numbers are the places of the SHA-256 of «seed:k», as anybody can repeat", () => {
  const tickets = Array.from({ length: 200 }, (_, index) =>
    createHash("sha256")
      .update(`комиссия 2026:${index + 1}`)
      .digest("hex"),
  );
  const sorted = tickets.toSorted((a, b) => (a < b ? -1 : 1));
  expect([...lottery("комиссия 2026", 200)]).toEqual(tickets.map((ticket) => sorted.indexOf(ticket) + 1));
});

test("the draw of a seed never changes", () => {
  expect([...lottery("0", 8)]).toEqual([8, 5, 3, 2, 7, 6, 1, 4]);
});

test("the smaller lottery number wins a tie of the mentor", () => {
  const mentees = ["Ученик 1", "Ученик 2", "Ученик 3", "Ученик 4"];
  const problem = parseProblem({
    mentees: mentees.map((id) => ({ id, ranking: ["Наставник А"] })),
    mentors: [{ id: "Наставник А", capacity: 2, ranking: [mentees] }],
  });
  for (const seed of ["0", "1", "2", "3"]) {
    const { pairs, lottery: numbers } = solve(problem, { mode: "stable", seed });
    const winners = numbers.filter(({ number }) => number <= 2).map(({ id }) => id);
    expect(pairs.map(({ mentee }) => mentee)).toEqual(winners);
  }
});
