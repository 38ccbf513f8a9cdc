/** Lists as text, best first, equals in brackets: `a (b c) d`. Mentors have their sizes in front: `1..2: a b`. */
export interface TextInstance {
  readonly id: string;
  /** Where the facts come from. */
  readonly source: string;
  readonly kind: string;
  readonly mentees?: Readonly<Record<string, string>>;
  readonly mentors?: Readonly<Record<string, string>>;
  readonly projects?: Readonly<Record<string, string>>;
  readonly agents?: Readonly<Record<string, string>>;
  readonly matrix?: readonly (readonly (number | null)[])[];
}

/** Published instances with known answers. */
export const instances: readonly TextInstance[] = [
  {
    id: "nrmp-five",
    source: "daffidwilde/matching@497602eb, tests (MIT); the example of the NRMP",
    kind: "HR",
    mentees: { A: "C", S: "C M", D: "C M G", J: "C G M", L: "M C G" },
    mentors: { M: "0..2: D L S J", C: "0..2: D A S L J", G: "0..2: D J L" },
  },
  {
    id: "all-prefs-lost",
    source: "daffidwilde/matching@497602eb, tests (MIT)",
    kind: "HR",
    mentees: { A: "X", B: "X Y" },
    mentors: { X: "0..1: B A", Y: "0..1: B" },
  },
  {
    id: "undersubscribed",
    source: "daffidwilde/matching@497602eb, tests (MIT)",
    kind: "HR",
    mentees: { G1: "I P", G2: "P F", G3: "P S" },
    mentors: { F: "0..2: G2", I: "0..2: G1", P: "0..2: G3 G2 G1", S: "0..2: G3" },
  },
  {
    id: "two-stable",
    source: "VaradK62442/algmatch@3a2654e9, examples (MIT)",
    kind: "HR",
    mentees: { r1: "h1 h2", r2: "h2 h1", r3: "h1" },
    mentors: { h1: "0..2: r3 r2 r1", h2: "0..1: r1 r2" },
  },
  {
    id: "austen",
    source: "daffidwilde/matching@497602eb, tests (MIT)",
    kind: "HR",
    mentees: {
      Bingley: "Jane Elizabeth Lydia Charlotte",
      Collins: "Jane Elizabeth Lydia Charlotte",
      Darcy: "Elizabeth Jane Charlotte Lydia",
      Wickham: "Lydia Jane Elizabeth Charlotte",
    },
    mentors: {
      Charlotte: "0..1: Bingley Darcy Collins Wickham",
      Elizabeth: "0..1: Wickham Darcy Bingley Collins",
      Jane: "0..1: Bingley Wickham Darcy Collins",
      Lydia: "0..1: Bingley Wickham Darcy Collins",
    },
  },
  {
    id: "roth-sotomayor-2.9",
    source: "oyamad/MatchingMarkets.jl@6a068397, tests (BSD-3); Roth and Sotomayor 1990, example 2.9",
    kind: "HR",
    mentees: { m1: "w1 w2 w3 w4", m2: "w4 w2 w3 w1", m3: "w4 w3 w1 w2", m4: "w1 w4 w3 w2", m5: "w1 w2 w4" },
    mentors: {
      w1: "0..1: m2 m3 m1 m4 m5",
      w2: "0..1: m3 m1 m2 m4 m5",
      w3: "0..1: m5 m4 m1 m2 m3",
      w4: "0..1: m1 m4 m5 m2 m3",
    },
  },
  {
    id: "roth-sotomayor-2.17",
    source: "oyamad/MatchingMarkets.jl@6a068397, tests (BSD-3); Roth and Sotomayor 1990, example 2.17 (Knuth)",
    kind: "HR",
    mentees: { m1: "w1 w2 w3 w4", m2: "w2 w1 w4 w3", m3: "w3 w4 w1 w2", m4: "w4 w3 w2 w1" },
    mentors: { w1: "0..1: m4 m3 m2 m1", w2: "0..1: m3 m4 m1 m2", w3: "0..1: m2 m1 m4 m3", w4: "0..1: m1 m2 m3 m4" },
  },
  {
    id: "scarcity-7x2",
    source: "thiloklein/matchingMarkets, R/hri.R",
    kind: "HR",
    mentees: { A: "x y", B: "x y", C: "x", D: "x y", E: "x y", F: "x y", G: "x y" },
    mentors: { x: "0..3: A B C D E F G", y: "0..3: A B C D E" },
  },
  {
    id: "rosetta-10x10",
    source: "Rosetta Code, «Stable marriage problem»",
    kind: "HR",
    mentees: {
      abe: "abi eve cath ivy jan dee fay bea hope gay",
      bob: "cath hope abi dee eve fay bea jan ivy gay",
      col: "hope eve abi dee bea fay ivy gay cath jan",
      dan: "ivy fay dee gay hope eve jan bea cath abi",
      ed: "jan dee bea cath fay eve abi ivy hope gay",
      fred: "bea abi dee gay eve ivy cath jan hope fay",
      gav: "gay eve ivy bea cath abi dee hope jan fay",
      hal: "abi eve hope fay ivy cath jan bea gay dee",
      ian: "hope cath dee gay bea abi fay ivy jan eve",
      jon: "abi fay jan gay eve bea dee cath ivy hope",
    },
    mentors: {
      abi: "0..1: bob fred jon gav ian abe dan ed col hal",
      bea: "0..1: bob abe col fred gav dan ian ed jon hal",
      cath: "0..1: fred bob ed gav hal col ian abe dan jon",
      dee: "0..1: fred jon col abe ian hal gav dan bob ed",
      eve: "0..1: jon hal fred dan abe gav col ed ian bob",
      fay: "0..1: bob abe ed ian jon dan fred gav col hal",
      gay: "0..1: jon gav hal fred bob abe col ed dan ian",
      hope: "0..1: gav jon bob abe ian dan hal ed col fred",
      ivy: "0..1: ian col hal gav fred bob abe ed jon dan",
      jan: "0..1: ed hal gav abe bob jon col ian fred dan",
    },
  },
  {
    id: "smti-gap",
    source: "Manlove et al. 2002, the factor-two gap",
    kind: "HRT",
    mentees: { m1: "w1 w2", m2: "w1" },
    mentors: { w1: "0..1: (m1 m2)", w2: "0..1: m1" },
  },
  {
    id: "mp-hr0",
    source: "fmcooper/matchingproblems@1d0c163d, hr instances (MIT)",
    kind: "HRT+lower quotas",
    mentees: {
      r1: "(h3 h1) h2 h4",
      r2: "h1 h3 h4 h2",
      r3: "h1 h2 (h4 h3)",
      r4: "(h1 h2 h3)",
      r5: "h3 h1 h4",
      r6: "h1 h2 h3 h4",
    },
    mentors: {
      h1: "1..2: (r6 r1) r5 r2 r4 r3",
      h2: "1..2: (r1 r2) r3 r4 r6",
      h3: "1..1: r5 (r3 r2) r6 r4 r1",
      h4: "1..1: r2 (r3 r6) r5 r1",
    },
  },
  {
    id: "mp-hr1",
    source: "fmcooper/matchingproblems@1d0c163d, hr instances (MIT)",
    kind: "HRT+lower quotas",
    mentees: { r1: "h3 h1 h2", r2: "h1 h3", r3: "h2 h1 (h4 h3)", r4: "h1 h2 h3", r5: "h2 h4", r6: "(h4 h2)" },
    mentors: { h1: "1..2: (r4 r2 r1 r3)", h2: "1..2: r6 r5 r3 r4 r1", h3: "1..1: r1 r2 r4 r3", h4: "1..1: (r5 r3) r6" },
  },
  {
    id: "spa-docs",
    source: "daffidwilde/matching@497602eb, tests (MIT)",
    kind: "SPA-S",
    mentees: { A: "X1 X2", B: "Y2 X2 Y1", C: "X1 Y1 X2", D: "Y2 X1 Y1", E: "X1 Y2 X2 Y1" },
    projects: { X1: "X 2", X2: "X 2", Y1: "Y 2", Y2: "Y 2" },
    mentors: { X: "0..3: B C A E D", Y: "0..3: B C E D" },
  },
  {
    id: "score-threshold",
    source: "numbers of IP-MATCH/pyhrtc@89a4f27a, a test (GPL-3; numbers only)",
    kind: "max-weight matching with minimum score",
    matrix: [
      [48, 32, 83],
      [23, 17, 55],
      [74, 94, 83],
    ],
  },
  {
    id: "lsa-1",
    source: "scipy, linear_sum_assignment test cases (BSD-3)",
    kind: "min-cost assignment (null = forbidden pair)",
    matrix: [
      [400, 150, 400],
      [400, 450, 600],
      [300, 225, 300],
    ],
  },
  {
    id: "lsa-2",
    source: "scipy, linear_sum_assignment test cases (BSD-3)",
    kind: "min-cost assignment (null = forbidden pair)",
    matrix: [
      [400, 150, 400, 1],
      [400, 450, 600, 2],
      [300, 225, 300, 3],
    ],
  },
  {
    id: "lsa-3",
    source: "scipy, linear_sum_assignment test cases (BSD-3)",
    kind: "min-cost assignment (null = forbidden pair)",
    matrix: [
      [10, 10, 8],
      [9, 8, 1],
      [9, 7, 4],
    ],
  },
  {
    id: "lsa-5",
    source: "scipy, linear_sum_assignment test cases (BSD-3)",
    kind: "min-cost assignment (null = forbidden pair)",
    matrix: [
      [10, null, null],
      [null, null, 1],
      [null, 7, null],
    ],
  },
  {
    id: "lsa-infeasible",
    source: "scipy, linear_sum_assignment test cases (BSD-3)",
    kind: "min-cost assignment",
    matrix: [
      [null, 0, 0],
      [null, 1, 0],
      [null, 0, 1],
    ],
  },
  {
    id: "roommates-irving6",
    source: "daffidwilde/matching@497602eb, tests (MIT); Irving 1985",
    kind: "SR (peer pairs in one pool)",
    agents: { a: "d f b e c", b: "f c e a d", c: "d e a f b", d: "b f e a c", e: "d b c f a", f: "e a d b c" },
  },
];

/** An instance in the format of files: lists as arrays, one object for each kind. */
export function fileOf({
  id,
  source,
  kind,
  mentees,
  mentors,
  projects,
  agents,
  matrix,
}: TextInstance): Record<string, unknown> {
  const head = { id, kind, source };
  if (agents !== undefined) return { ...head, agents: mapValues(agents, listOf) };
  if (matrix !== undefined) return { ...head, [kind.startsWith("max") ? "weights" : "cost"]: matrix };
  const lists = mapValues(mentees ?? {}, listOf);
  const sized = mapValues(mentors ?? {}, (text) => {
    const [, lower, upper, list] = /^(\d+)\.\.(\d+): (.*)$/.exec(text)!;
    return { lower: Number(lower), upper: Number(upper), prefs: listOf(list!) };
  });
  if (projects !== undefined) {
    return {
      ...head,
      mentees: lists,
      projects: mapValues(projects, (text) => {
        const [mentor, capacity] = text.split(" ");
        return { mentor, capacity: Number(capacity) };
      }),
      mentors: mapValues(sized, ({ upper, prefs }) => ({ capacity: upper, prefs })),
    };
  }
  if (kind.includes("lower")) return { ...head, mentees: lists, mentors: sized };
  const isTied = kind === "HRT";
  const tied = (list: readonly (string | string[])[]) =>
    list.map((entry) => (typeof entry === "string" ? [entry] : entry));
  return {
    ...head,
    mentees: isTied ? mapValues(lists, tied) : lists,
    mentors: mapValues(sized, ({ prefs }) => (isTied ? tied(prefs) : prefs)),
    capacity: mapValues(sized, ({ upper }) => upper),
  };
}

/** The instance of that name as a file. */
export function instanceFile(id: string): Record<string, unknown> {
  return fileOf(instances.find((instance) => instance.id === id)!);
}

function listOf(text: string): (string | string[])[] {
  return [...text.matchAll(/\(([^)]*)\)|[^ ()]+/g)].map(([word, group]) =>
    group === undefined ? word : group.split(" "),
  );
}

function mapValues<V, R>(record: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
