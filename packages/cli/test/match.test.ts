import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nastavnik } from "@nastavnik/cli";
import type { Text } from "@nastavnik/core";
import { afterAll, expect, test, vi } from "vitest";
import { inProcess } from "./nastavnik.ts";

const isBuilt = process.env["NASTAVNIK_TEST_MODE"] === "dist";
const main = fileURLToPath(new URL(isBuilt ? "../dist/main.js" : "../src/main.ts", import.meta.url));
const flags = isBuilt ? [] : ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning"];

const folder = mkdtempSync(join(tmpdir(), "nastavnik-match-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  const isText = typeof content === "string" || content instanceof Uint8Array;
  if (content !== undefined) writeFileSync(file, isText ? content : JSON.stringify(content));
  return file;
}

/** What the command prints, and the message that it ends with; in this process, since starting one takes long. */
async function match(name: string, content: unknown, ...options: string[]) {
  const file = write(name, content);
  const [out, err] = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockReturnValue(true));
  const text = (spy: typeof out) => spy!.mock.calls.map(([chunk]) => String(chunk)).join("");
  try {
    const program = nastavnik("en");
    for (const command of [program, ...program.commands]) command.exitOverride();
    const locale = options.includes("ru") ? "ru" : "en";
    const failure = await program.parseAsync(["match", file, "--locale", "en", ...options], { from: "user" }).then(
      () => "",
      (error: Error & { readonly text?: Text }) => error.text?.[locale] ?? error.message,
    );
    return {
      stdout: text(out),
      stderr: text(err).replaceAll(`${folder}/`, ""),
      failure: failure.replaceAll(`${folder}/`, ""),
    };
  } finally {
    out!.mockRestore();
    err!.mockRestore();
  }
}

async function answer(name: string, content: unknown, ...options: string[]): Promise<unknown> {
  const { stdout, stderr, failure } = await match(name, content, "--json", ...options);
  expect({ stderr, failure }).toEqual({ stderr: "", failure: "" });
  return JSON.parse(stdout);
}

/** The command as a process of its own. */
function start(file: string, ...options: string[]) {
  return spawnSync(process.execPath, [...flags, main, "match", file, ...options], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
}

const hospitals = {
  kind: "HR",
  mentees: { "Ученик 1": ["А", "Б"], "Ученик 2": ["Б", "А"], "Ученик 3": ["А"], "Ученик 4": ["А"] },
  mentors: { А: ["Ученик 3", "Ученик 2", "Ученик 1", "Ученик 4"], Б: ["Ученик 1", "Ученик 2"] },
  capacity: { А: 2, Б: 1 },
};

/** What an answer says of how it was made, so that it can be checked by itself. */
const made = { for: "mentees", seed: "0", version: "0.1.0" };

test("prints the answer of an instance as JSON in the promised shape", async () => {
  expect(await answer("hr.json", hospitals)).toEqual({
    mode: "stable",
    pairs: [
      { mentee: "Ученик 1", mentor: "А" },
      { mentee: "Ученик 2", mentor: "Б" },
      { mentee: "Ученик 3", mentor: "А" },
    ],
    unmatched: [{ id: "Ученик 4", reason: "all-acceptable-full" }],
    stable: true,
    blockingPairs: [],
    proof: { kind: "no-blocking-pair", guarantee: "best-for-mentees" },
    ...made,
  });
});

test("is best for mentors on request", async () => {
  expect(await answer("hr.json", hospitals, "--for", "mentors")).toMatchObject({
    pairs: [
      { mentee: "Ученик 1", mentor: "Б" },
      { mentee: "Ученик 2", mentor: "А" },
      { mentee: "Ученик 3", mentor: "А" },
    ],
  });
});

const kinds: readonly (readonly [string, object, object])[] = [
  [
    "HRT",
    { kind: "HRT", mentees: { m1: [["w1"], ["w2"]], m2: [["w1"]] }, mentors: { w1: [["m1", "m2"]], w2: [["m1"]] } },
    {
      mode: "stable-max",
      pairs: [
        { mentee: "m1", mentor: "w2" },
        { mentee: "m2", mentor: "w1" },
      ],
    },
  ],
  [
    "HRT+lower quotas",
    {
      kind: "HRT+lower quotas",
      mentees: { r1: [["h"]], r2: [["h"]] },
      mentors: { h: { lower: 2, upper: 3, prefs: [["r1", "r2"]] } },
    },
    {
      mode: "group",
      pairs: [
        { mentee: "r1", mentor: "h" },
        { mentee: "r2", mentor: "h" },
      ],
    },
  ],
  [
    "SPA-S",
    {
      kind: "SPA-S",
      mentees: { A: ["X1"] },
      projects: { X1: { mentor: "X", capacity: 1 } },
      mentors: { X: { capacity: 1, prefs: ["A"] } },
    },
    { mode: "topics", pairs: [{ mentee: "A", mentor: "X", topic: "X1" }] },
  ],
  [
    "max-weight",
    {
      kind: "max-weight matching with minimum score",
      weights: [
        [3, 8],
        [2, 9],
      ],
    },
    { mode: "coverage", total: 12 },
  ],
  [
    "min-cost",
    {
      kind: "min-cost assignment (null = forbidden pair)",
      cost: [
        [4, null],
        [1, 7],
      ],
    },
    { mode: "coverage", total: 11 },
  ],
  [
    "SR",
    { kind: "SR (peer pairs in one pool)", agents: { a: ["b"], b: ["a"] } },
    { mode: "peers", pairs: [{ mentee: "a", mentor: "b" }] },
  ],
  [
    "the package's own format",
    { mentees: [{ id: "a" }], mentors: [{ id: "m" }] },
    { mode: "coverage", pairs: [{ mentee: "a", mentor: "m" }] },
  ],
];

test.each(kinds)("reads an instance of the kind %s", async (_, instance, expected) => {
  expect(await answer("kind.json", instance)).toMatchObject(expected);
});

test("a mode on the command line goes before that of the kind, and a minimum score before that of the file", async () => {
  expect(await answer("hr.json", hospitals, "--mode", "coverage")).toMatchObject({ mode: "coverage", total: 3 });
  const weights = {
    kind: "max-weight matching with minimum score",
    weights: [
      [48, 32, 83],
      [23, 17, 55],
      [74, 94, 83],
    ],
  };
  expect(await answer("w.json", weights, "--minimum-score", "50")).toMatchObject({
    total: 177,
    unmatched: [{ id: "1" }],
  });
});

test("takes one instance out of a list by its id", async () => {
  const list = [
    { id: "first", ...hospitals },
    { id: "second", kind: "SR", agents: { a: [] } },
  ];
  expect(await answer("list.json", list, "--id", "second")).toMatchObject({ mode: "peers", pairs: [] });
  expect((await match("list.json", list, "--id", "third")).failure).toBe(
    "list.json: expected an instance with the id «third», met none",
  );
});

test("reports an infeasible instance and one without a stable answer, with no pairs", async () => {
  const infeasible = {
    kind: "min-cost assignment",
    cost: [
      [null, 0],
      [null, 1],
    ],
  };
  expect(await answer("none.json", infeasible)).toEqual({
    mode: "coverage",
    status: "infeasible",
    pairs: [],
    unmatched: [
      { id: "0", reason: "infeasible" },
      { id: "1", reason: "infeasible" },
    ],
    stable: false,
    blockingPairs: [],
    proof: { kind: "too-few-seats", mentees: ["0", "1"], mentors: ["1"] },
    ...made,
  });
  const ring = {
    kind: "SR",
    agents: { a: ["b", "c", "d"], b: ["c", "a", "d"], c: ["a", "b", "d"], d: ["a", "b", "c"] },
  };
  expect(await answer("ring.json", ring)).toMatchObject({
    status: "no-stable-answer",
    pairs: [],
    stable: false,
    proof: { kind: "rings", rings: [["a", "b", "c"], ["d"]] },
  });
});

test("the same file and seed print the same, and another seed may draw otherwise", async () => {
  const tied = {
    mentees: Array.from({ length: 9 }, (_, k) => ({ id: `Ученик ${k + 1}`, ranking: ["А"] })),
    mentors: [{ id: "А", ranking: [Array.from({ length: 9 }, (_, k) => `Ученик ${k + 1}`)] }],
  };
  const winners: string[] = [];
  for (const seed of ["1", "2", "3", "4", "5", "1"]) {
    winners.push((await match("tied.json", tied, "--mode", "stable", "--json", "--seed", seed)).stdout);
  }
  expect(new Set(winners).size).toBeGreaterThan(1);
  expect(winners.at(-1)).toBe(winners[0]);
});

test("prints a table in the language asked for, and the protocol", async () => {
  const { stdout: english } = await match("hr.json", hospitals);
  expect(english).toContain("Mentee    Mentor\n");
  expect(english).toContain("Ученик 4   others took the seats of all acceptable mentors\n");
  expect(english).toContain("stable pairs: 3 pairs, 1 unmatched\n");
  const { stdout: russian } = await match("hr.json", hospitals, "--locale", "ru");
  expect(russian).toContain("устойчивые пары: пар 3, без пары 1\n");
  const { stdout: protocol } = await match("hr.json", hospitals, "--locale", "ru", "--protocol", "--seed", "7");
  expect(protocol).toMatch(/^ПРОТОКОЛ ФОРМИРОВАНИЯ ПАР И ГРУПП\n/);
  expect(protocol).toMatch(/Входные данные, SHA-256: [0-9a-f]{64}\n/);
  expect(protocol).toContain("SHA-256 строки «7:k»");
});

const questionnaires = `Роль;Код;Согласие;Обучен;Запросы;Может помочь;Кружок
наставляемый;Ученик 1;да;;"математика; музыка";;
наставляемый;Ученик 2;нет;;математика;;
наставник;Наставник А;да;да;;математика;
`;

test("reads questionnaires in CSV, and says which columns it does not read", async () => {
  const { stdout, stderr, failure } = await match("a.csv", questionnaires, "--json");
  expect({ failure, stderr }).toEqual({
    failure: "",
    stderr: "nastavnik: a.csv: columns that are not read: «Кружок»\n",
  });
  expect(JSON.parse(stdout)).toMatchObject({
    mode: "coverage",
    pairs: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
    unmatched: [{ id: "Ученик 2", reason: "no-consent" }],
    total: 20_000,
  });
});

test("reads CSV in windows-1251, with a byte order mark, and with commas", async () => {
  const windows1251 = Uint8Array.from(questionnaires, (letter) => {
    const code = letter.codePointAt(0)!;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
  const commas = questionnaires.replaceAll(";", ",").replace('"математика, музыка"', '"математика; музыка"');
  const { stdout: expected } = await match("a.csv", questionnaires, "--json");
  for (const written of [windows1251, `\uFEFF${questionnaires}`, commas]) {
    expect((await match("b.csv", written, "--json")).stdout).toBe(expected);
  }
});

const mistakes: readonly (readonly [string, unknown, readonly string[], string])[] = [
  ["missing.json", undefined, [], "missing.json: expected a file that can be read, met none"],
  ["missing.csv", undefined, [], "missing.csv: expected a file that can be read, met none"],
  ["broken.json", "{", [], "broken.json:1:2: expected quotation marks and brackets that are closed"],
  ["list.json", [], [], "list.json: expected one instance as an object, met a list of 0"],
  ["kind.json", { kind: "TSP" }, [], "kind.json: kind: expected HR, HRT"],
  [
    "id.json",
    { ...hospitals, mentees: { a: ["Я"] } },
    [],
    "id.json: mentees[0].ranking: expected the identifier of a mentor, met «Я»",
  ],
  [
    "cost.json",
    { kind: "min-cost assignment", cost: [[0.5]] },
    [],
    "cost.json: cost[0][0]: expected a whole number, met 0.5",
  ],
  ["hr.json", hospitals, ["--mode", "best"], "Allowed choices are stable"],
  ["hr.json", hospitals, ["--mode", "topics"], "mode: expected a problem with topics"],
  [
    "hr.json",
    hospitals,
    ["--mode", "coverage", "--for", "mentors"],
    "--for: expected the mode stable, topics or co-mentors, met coverage",
  ],
  ["hr.json", hospitals, ["--minimum-score", "x"], "expected a whole number, met x"],
  ["hr.json", hospitals, ["--json", "--protocol"], "cannot be used with"],
  [
    "q.csv",
    "Роль;Код;Согласие\nдиректор;1;да\n",
    [],
    "q.csv: row 2: column «Роль»: expected наставник or наставляемый, met «директор»",
  ],
  [
    "q.csv",
    'Роль;Код\n"наставник;1\n',
    [],
    "q.csv: line 2: expected a well-formed row, met a quotation mark that is not closed",
  ],
  ["q.csv", "", [], "q.csv: row 1: expected the columns role («Роль») and id («Код»), met no role"],
];

const russian: readonly (readonly [string, unknown, readonly string[], string])[] = [
  ["missing.json", undefined, [], "missing.json: ожидается файл, который можно прочитать, встретилось: такого нет"],
  ["broken.json", "{", [], "broken.json:1:2: ожидается закрытые кавычки и скобки"],
  ["list.json", [], [], "list.json: ожидается одна задача, объект, встретилось список из 0"],
  [
    "twice.json",
    '{"mentees":[{"id":"a"}],"mentors":[],"mentees":[]}',
    [],
    "twice.json:1:38: ожидается каждое поле раздела один раз",
  ],
  [
    "cost.json",
    { kind: "min-cost assignment", cost: [[0.5]] },
    [],
    "cost.json: cost[0][0]: ожидается целое число, встретилось 0.5",
  ],
  ["hr.json", hospitals, ["--why", "Ученик 1"], "--why: ожидаются два кода, встретилось 1"],
  ["hr.json", hospitals, ["--why", "Ученик 9", "А"], "ожидается код наставляемого, встретилось «Ученик 9»"],
  [
    "hr.json",
    hospitals,
    ["--unmatched", "Ученик 1"],
    "ожидается код того, кто остался без пары, встретилось «Ученик 1»",
  ],
  [
    "q.csv",
    "Роль;Код;Согласия\nнаставник;1;нет\n",
    [],
    "q.csv: строка 1: ожидается столбец «Согласие», без которого нельзя",
  ],
  ["q.csv", "Роль;Код;ФИО\n", [], "q.csv: строка 1: ожидается коды вместо имён и адресов"],
  ["q.csv", 'Роль;Код\n"наставник;1\n', [], "q.csv: строка 2: ожидается правильно записанная строка таблицы"],
];

test.each(russian)("a mistake in %s is told in Russian on request: %j %j", async (name, content, options, message) => {
  const { stdout, failure } = await match(name, content, ...options, "--locale", "ru");
  expect(stdout).toBe("");
  expect(failure).toContain(message);
  expect(failure).not.toMatch(/expected|met /);
});

test("a key that stands twice in one object is refused, though both are valid JSON", async () => {
  const twice = '{"mentees":[{"id":"a\\":b"}],"mentors":[{"id":"m","capacity":1,"capacity":2}]}';
  expect((await match("twice.json", twice)).failure).toBe(
    'twice.json:1:63: expected each field of a section once, met the same field again («"capacity":2}]}»)',
  );
  expect((await match("once.json", twice.replace(',"capacity":2', ""))).failure).toBe("");
});

test("a mentee called __proto__ is paired like everybody else", async () => {
  const text =
    '{"kind":"HR","mentees":{"__proto__":["m"],"constructor":["m"]},"mentors":{"m":["__proto__","constructor"]}}';
  expect(await answer("proto.json", text)).toMatchObject({
    pairs: [{ mentee: "__proto__", mentor: "m" }],
    unmatched: [{ id: "constructor", reason: "all-acceptable-full" }],
  });
});

test("a mentor with more seats than a 32-bit number holds serves everybody", async () => {
  const problem = { mentees: [{ id: "a" }, { id: "b" }], mentors: [{ id: "m", capacity: 2 ** 40 }] };
  for (const mode of ["coverage", "stable", "stable-max", "group", "co-mentors"]) {
    expect(await answer("many.json", problem, "--mode", mode)).toMatchObject({ pairs: [{}, {}] });
  }
});

test("answers why, why not, at what price and by which rules, as text and as JSON", async () => {
  const why = await match("hr.json", hospitals, "--why", "Ученик 4", "А");
  expect(why.stdout).toContain("Ученик 4 — А: not a pair\n");
  expect(why.stdout).toContain("- the mentor's seats are taken: Ученик 1, Ученик 3\n");
  expect(await answer("hr.json", hospitals, "--why", "Ученик 4", "А")).toMatchObject({
    isPaired: false,
    obstacles: [
      { kind: "full", by: ["Ученик 1", "Ученик 3"], text: { ru: "места наставника заняты: Ученик 1, Ученик 3" } },
    ],
  });
  const nobody = await match("hr.json", hospitals, "--unmatched", "Ученик 4", "--locale", "ru");
  expect(nobody.stdout).toMatch(/^Ученик 4: места у подходящих наставников заняли другие\n/);
  expect(await answer("hr.json", hospitals, "--unmatched", "Ученик 4")).toMatchObject({ acceptable: 1, rules: {} });
  const priced = {
    ...hospitals,
    mentees: { "Ученик 1": ["А", "Б"], "Ученик 2": ["А"] },
    mentors: { А: ["Ученик 1", "Ученик 2"], Б: ["Ученик 1"] },
    capacity: { А: 1, Б: 1 },
  };
  expect((await match("price.json", priced, "--price")).stdout).toContain(
    "1 stable pairs, 2 with the greatest coverage: 1 more\n",
  );
  expect(await answer("price.json", priced, "--price")).toMatchObject({
    ok: true,
    served: 1,
    gain: [{ id: "Ученик 2" }],
  });
  const banned = { mentees: [{ id: "a" }], mentors: [{ id: "m" }], bans: [{ mentee: "a", mentor: "m" }] };
  expect((await match("ban.json", banned, "--rules")).stdout).toContain("the pair is banned  +1      a");
  expect(await answer("ban.json", banned, "--rules")).toEqual([
    { code: "banned", text: { ru: "пара запрещена", en: "the pair is banned" }, served: 1, gain: ["a"], lose: [] },
  ]);
});

/** What `match check` prints of a problem and an answer, and the exit code that it ends with. */
function check(problem: string, given: unknown, ...options: string[]) {
  return inProcess("match", "check", join(folder, problem), write("answer.json", given), "--locale", "en", ...options);
}

test("checks an answer that was printed, and a false one ends with the code 2", async () => {
  const right = (await answer("hr.json", hospitals, "--seed", "5")) as { readonly pairs: readonly object[] };
  expect(await check("hr.json", right)).toEqual({ code: 0, stdout: "The answer is right\n", stderr: "" });
  const wrong = { ...right, pairs: right.pairs.slice(1) };
  expect(await check("hr.json", wrong)).toEqual({
    stdout: "The answer is false, flaws: 1\nУченик 1: not named\n",
    stderr: "",
    code: 2,
  });
  expect(JSON.parse((await check("hr.json", wrong, "--json")).stdout)).toEqual({
    ok: false,
    flaws: [{ code: "missing", mentee: "Ученик 1", text: { ru: "Ученик 1: не назван", en: "Ученик 1: not named" } }],
  });
  expect(await check("hr.json", { pairs: 1 })).toEqual({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/answer\.json: .*expected/),
  });
});

test("groups of a whole grade are proved the best with an integer solver", async () => {
  const people = Array.from({ length: 30 }, (_, i) => i);
  const grade = {
    mentees: people.map((i) => ({ id: `Ученик ${i + 1}` })),
    mentors: people.slice(0, 7).map((j) => ({ id: `Наставник ${j + 1}`, lower: 3, capacity: 5 })),
    scores: people.map((i) => people.slice(0, 7).map((j) => (i * 31 + j * 17) % 20)),
    together: [0, 1, 2, 3, 4].map((k) => [`Ученик ${3 * k + 1}`, `Ученик ${3 * k + 2}`]),
  };
  const found = await answer("grade.json", grade);
  expect(found).toMatchObject({ mode: "group", proof: { kind: "sizes", guarantee: "optimal", by: "HiGHS" } });
  expect((await check("grade.json", found)).stdout).toBe("The answer is right\n");
});

test("a mentee may have two mentors, and both pairs are stable", async () => {
  const shared = {
    mentees: [
      { id: "Ученик 1", mentors: 2, ranking: ["А", "Б"] },
      { id: "Ученик 2", ranking: ["А"] },
    ],
    mentors: [
      { id: "А", ranking: ["Ученик 2", "Ученик 1"], capacity: 2 },
      { id: "Б", ranking: ["Ученик 1"] },
    ],
  };
  expect(await answer("shared.json", shared)).toMatchObject({
    mode: "co-mentors",
    stable: true,
    pairs: [
      { mentee: "Ученик 1", mentor: "А" },
      { mentee: "Ученик 1", mentor: "Б" },
      { mentee: "Ученик 2", mentor: "А" },
    ],
  });
});

test.each(mistakes)("a mistake in %s is told with its place: %j %j", async (name, content, options, message) => {
  const { stdout, failure } = await match(name, content, ...options);
  expect(stdout).toBe("");
  expect(failure).toContain(message);
  expect(failure.split("\n")).toHaveLength(1);
});

test("ends with the code 0 after any answer, and with 2 and one line after a mistake", () => {
  expect(start(write("none.json", { kind: "min-cost assignment", cost: [[null]] }))).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringContaining("infeasible, no pairs were formed") as string,
  });
  const { status, stdout, stderr } = start(write("kind.json", { kind: "TSP" }), "--json");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^nastavnik: .*kind\.json: kind: expected HR.*met "TSP"\n$/);
});

test("matches the questionnaires that the guide shows", async () => {
  const guide = fileURLToPath(new URL("../../../docs/guide/matching/", import.meta.url));
  const questionnairesOfGuide = readFileSync(join(guide, "questionnaires.csv"), "utf8");
  const { stdout, stderr } = await match("questionnaires.csv", questionnairesOfGuide);
  expect(stderr).toBe("");
  await expect(stdout).toMatchFileSnapshot(join(guide, "questionnaires.en.txt"));
  const protocol = await match("questionnaires.csv", undefined, "--protocol", "--locale", "ru");
  await expect(protocol.stdout).toMatchFileSnapshot(join(guide, "questionnaires.protocol.txt"));
  const why = await match("questionnaires.csv", undefined, "--why", "Ученик 1", "Наставник Б");
  await expect(why.stdout).toMatchFileSnapshot(join(guide, "why.en.txt"));
  const nobody = await match("questionnaires.csv", undefined, "--unmatched", "Ученик 4", "--locale", "ru");
  await expect(nobody.stdout).toMatchFileSnapshot(join(guide, "unmatched.ru.txt"));
});
