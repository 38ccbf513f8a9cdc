import { type SourceRow, titleOf } from "./source-row.ts";

/** How many sentences run, are data, and are not enforced. */
export function counted(rows: readonly SourceRow[]) {
  return {
    all: rows.length,
    runs: rows.filter((row) => "runs" in row).length,
    data: rows.filter((row) => "data" in row).length,
    notEnforced: rows.filter((row) => "notEnforced" in row).length,
  };
}

function livesIn(row: SourceRow): readonly [how: string, where: string] {
  if ("notEnforced" in row) return ["не исполняется", row.notEnforced];
  const references = "runs" in row ? row.runs : row.data;
  return ["runs" in row ? "исполняется" : "данные", references.map((each) => titleOf(each) ?? each).join("; ")];
}

const share = (part: number, all: number): string => `${Math.round((part / all) * 100)} %`;

/** Part of the source that a row is in: “раздел 4, план куратора”. */
const partOf = ({ where }: SourceRow): string => where.replace(/, [^,]+$/u, "");

/** The page that maps each sentence of a source to where it lives, behind what it begins with. */
export function sourcePage(beginning: string, rows: readonly SourceRow[]): string {
  const { all, runs, data, notEnforced } = counted(rows);
  const parts = [...new Set(rows.map(partOf))].map((part) => {
    const lines = rows
      .filter((row) => partOf(row) === part)
      .map((row) => {
        const [how, where] = livesIn(row);
        return `- **${row.where.slice(part.length + 2)}.** ${row.says} — _${how}_: ${where}`;
      });
    return `## ${part[0]?.toUpperCase()}${part.slice(1)}\n\n${lines.join("\n")}\n`;
  });
  return `${beginning}

Below is every sentence of the source that says what is done, restated, and where it lives. A sentence runs (_исполняется_) where a command does it, a requirement asks for it or a timer watches it; it is data (_данные_) where it is kept as a value that is read again. A mark with a date and nothing else would be neither. What is not enforced (_не исполняется_) has its reason.

**${all} sentences: ${runs} run (${share(runs, all)}), ${data} are data (${share(data, all)}), ${notEnforced} are not enforced (${share(notEnforced, all)}).**

${parts.join("\n")}`;
}
