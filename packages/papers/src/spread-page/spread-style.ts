/** How a page of many runs looks, in light, in the dark and on paper. */
export const spreadStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1d2733, #e6ebf1); --paper: light-dark(#fff, #14191f);
  --soft: light-dark(#5b6775, #9aa7b5); --line: light-dark(#d5dbe2, #36414d); --mark: light-dark(#1f6feb, #6ea8fe);
  --band: light-dark(#bcd6fb, #274a7d); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .25rem; }
.lead { color: var(--soft); margin: 0; }
.row p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: .75rem 0 0; font-size: .875rem;
  overflow-wrap: anywhere; }
.row b { font-weight: 600; }
.row .none { color: var(--soft); }
svg { display: block; width: 100%; height: auto; }
svg path { stroke: var(--line); }
svg rect { fill: var(--band); }
svg line { stroke: var(--ink); stroke-width: 2; }
svg circle { fill: var(--mark); fill-opacity: .75; }
.scale { display: flex; justify-content: space-between; color: var(--soft); font-size: .8125rem; margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { text-align: right; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th[scope="row"] { text-align: left; overflow-wrap: anywhere; }
@media print { main { padding: 0; max-width: none; } section { break-inside: avoid; } }
`;
