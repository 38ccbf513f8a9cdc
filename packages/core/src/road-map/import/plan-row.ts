/** One row of a plan, as it stands in its table or file: text only, nothing read yet. */
export interface PlanRow {
  /** Name of the table, where a file has several. */
  readonly table?: string;
  /** Row of the table as spreadsheets count them, from 1; of a list of rows, its place in it, from 1. */
  readonly row: number;
  /** Blank where the plan has no stages. */
  readonly stage: string;
  /** As it is printed, or blank. */
  readonly no: string;
  readonly activity: string;
  readonly steps: readonly string[];
  readonly deadline: string;
  readonly responsible: string;
  readonly coExecutors?: string;
  readonly result?: string;
  readonly documentKind?: string;
  readonly reportingForm?: string;
  readonly reportingDeadline?: string;
  /** What other columns say, by their headings. */
  readonly other?: Readonly<Record<string, string>>;
  /** Headings of the columns that warnings are about; absent where there is no such column. */
  readonly headings: {
    readonly activity?: string;
    readonly deadline?: string;
    readonly responsible?: string;
    readonly coExecutors?: string;
    readonly reportingDeadline?: string;
  };
}

/** The steps of a cell: its lines, or what is numbered in them. */
export function stepsOf(cell: string): readonly string[] {
  const lines = cell.split("\n").filter((line) => line !== "");
  const marked = /^(?:\d+(?:\.\d+)*[.)]|[а-яa-z]\)|[-–—•*·▪])\s*/i;
  if (!lines.some((line) => marked.test(line))) return lines.flatMap(numberedIn);
  const steps: string[] = [];
  for (const line of lines) {
    // A line without a mark goes on with the one before it.
    if (marked.test(line) || steps.length === 0) steps.push(line);
    else steps.push(`${steps.pop()} ${line}`);
  }
  return steps.flatMap(numberedIn).map((step) => step.replace(/^[-–—•*·▪]\s*/, ""));
}

/** «1. Опрос 2. Анализ»: what is numbered one after another within a line. */
function numberedIn(line: string): readonly string[] {
  const parts = line.split(/\s+(?=\d{1,2}[.)]\s)/);
  const numbers = parts.map((part) => Number(/^(\d{1,2})[.)]\s/.exec(part)?.[1]));
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index) ? parts : [line];
}
