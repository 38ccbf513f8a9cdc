import { sourcePage } from "../../../tools/source-pages/source-page.ts";
import { sourceRowsIn } from "../../../tools/source-pages/source-row.ts";

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows = sourceRowsIn(new URL("../source.json", import.meta.url));

/** The page that maps each sentence of the source to where it lives. */
export const pageOfYear = (): string =>
  sourcePage(
    `# A school year: the plan of lyceum 45, sentence by sentence

A lyceum lives through its year in [\`examples/01-school-year\`](https://github.com/nastavnik/nastavnik/tree/main/examples/01-school-year): the plan row by row, seven stages, 53 steps. The people are invented, and one line simulates the year:

\`\`\`sh
npx -y pnpm@12 start
\`\`\`

What fulfils each of the 53 steps, and what it tells, is on [a page of its own](./steps-of-a-plan.md).`,
    sourceRows,
  );
