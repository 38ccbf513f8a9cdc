import { sourcePage } from "../../../tools/source-pages/source-page.ts";
import { sourceRowsIn } from "../../../tools/source-pages/source-row.ts";

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows = sourceRowsIn(new URL("../source.json", import.meta.url));

/** The page that maps each sentence of the source to where it lives. */
export const pageOfPair = (): string =>
  sourcePage(
    `# A pair of teachers: school 32, sentence by sentence

One pair of school № 32 lives through its year in [\`examples/04-teacher-pair\`](https://github.com/nastavnik/nastavnik/tree/main/examples/04-teacher-pair): agreement, checklist, road map and three plans row by row, weekly reports, answers within a day, topics of confidence, controls, reports, publication. It is a story that a methodologist reads, and the tests play it:

\`\`\`sh
npx -y pnpm@12 nastavnik story examples/04-teacher-pair/teacher-pair.yaml --locale ru
\`\`\``,
    sourceRows,
  );
