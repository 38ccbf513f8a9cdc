/** Style sheet of the page: light and dark, screen and paper, wide and narrow. */
export const pageStyle = `
:root {
  --paper: #ffffff; --ground: #f4f5f3; --ink: #1c2430; --soft: #566170; --faint: #d9dde2; --line: #e6e9ec;
  --accent: #1f6f54; --accent-soft: #e3f1ea;
  --good: #1f6f54; --good-soft: #ddf0e6; --early: #2b5c9e; --early-soft: #e1ebf7;
  --late: #94590a; --late-soft: #fbecd2; --bad: #a52a2a; --bad-soft: #f9e0df; --quiet: #566170; --quiet-soft: #eceff2;
  --kind-0: #2f7f63; --kind-1: #9c6716; --kind-2: #3f6ea8; --kind-3: #8a5a9e; --kind-4: #b5544b; --kind-5: #5d7a35; --kind-6: #6b7683;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
html[data-locale="ru"] [lang="en"]:not(html), html[data-locale="en"] [lang="ru"]:not(html) { display: none; }
.page { max-width: 1180px; margin: 0 auto; padding: 0 20px 40px; }
header.top { padding: 36px 0 18px; display: flex; gap: 24px; align-items: flex-start; justify-content: space-between; }
header.top .organisation { margin: 0 0 6px; color: var(--accent); font-weight: 600; letter-spacing: .02em; }
h1 { font-size: 1.9rem; line-height: 1.22; margin: 0; max-width: 46rem; text-wrap: balance; letter-spacing: -.01em; }
header.top .dates { margin: 10px 0 0; color: var(--soft); }
.languages { display: inline-flex; border: 1px solid var(--faint); border-radius: 8px; overflow: hidden; background: var(--paper); flex: none; }
.languages button { border: 0; background: none; font: inherit; color: var(--soft); padding: 6px 14px; cursor: pointer; }
.languages button[aria-pressed="true"] { background: var(--accent); color: #fff; }
nav.contents { position: sticky; top: 0; z-index: 5; background: var(--ground); border-bottom: 1px solid var(--faint); margin: 0 -20px 18px; padding: 8px 20px; overflow-x: auto; white-space: nowrap; }
nav.contents a { color: var(--soft); text-decoration: none; margin-right: 18px; font-size: .92rem; }
nav.contents a:hover { color: var(--accent); text-decoration: underline; }
:focus-visible { outline: 2px solid var(--early); outline-offset: 2px; border-radius: 4px; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 22px 26px 26px; margin: 0 0 20px; }
h2 { font-size: 1.3rem; margin: 0 0 14px; letter-spacing: -.005em; }
h3 { font-size: 1.02rem; margin: 22px 0 8px; }
p { margin: 0 0 10px; }
a { color: var(--accent); }
small { font-size: .82em; color: var(--soft); font-weight: 400; }
th small, td small { display: block; line-height: 1.35; }
.id { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
.none { color: var(--soft); }
.hint, .lead { color: var(--soft); }
.hint { font-size: .9rem; margin: 12px 0 0; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: .82rem; vertical-align: bottom; border-bottom-color: var(--faint); }
tbody th { font-weight: 500; }
.value { white-space: nowrap; }
.number { text-align: right; padding-right: 12px; white-space: nowrap; }
.chip { display: inline-block; padding: 1px 9px; border-radius: 99px; font-size: .82rem; line-height: 1.55; background: var(--quiet-soft); color: var(--quiet); white-space: nowrap; }
.chip.good { background: var(--good-soft); color: var(--good); } .chip.early { background: var(--early-soft); color: var(--early); }
.chip.late { background: var(--late-soft); color: var(--late); } .chip.bad { background: var(--bad-soft); color: var(--bad); }
.banner { padding: 12px 16px; border-radius: 10px; background: var(--quiet-soft); border-left: 5px solid var(--quiet); margin: 0 0 18px; }
.banner strong { font-size: 1.06rem; }
.banner p { margin: 4px 0 0; }
.banner.good { background: var(--good-soft); border-left-color: var(--good); } .banner.late { background: var(--late-soft); border-left-color: var(--late); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 0 0 18px; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; display: flex; flex-direction: column; }
.tiles b { font-size: 1.75rem; line-height: 1.15; font-weight: 650; letter-spacing: -.02em; color: var(--accent); white-space: nowrap; }
.tile-note { color: var(--soft); font-size: .84rem; }
.observations { margin: 0 0 20px; padding-left: 1.2em; } .observations li { margin-bottom: 4px; }
figure { margin: 0; }
figcaption { font-weight: 600; margin-bottom: 6px; }
.months table { min-width: 640px; table-layout: fixed; }
.months th:first-child, .months td:first-child { width: 11.5rem; text-align: left; }
.months td, .months thead th { text-align: center; padding: 4px 2px; } .months tbody th, .months tbody td { vertical-align: middle; padding-top: 4px; padding-bottom: 4px; }
.months thead small { display: inline; margin-left: .35em; }
.months .columns td, .months .columns th { vertical-align: bottom; }
.months .columns i { display: block; width: 60%; max-width: 38px; margin: 0 auto 2px; background: var(--accent); border-radius: 3px 3px 0 0; opacity: .85; }
.legend { color: var(--soft); font-size: .88rem; margin: 8px 0; line-height: 1.9; }
.legend > span { margin-right: 12px; white-space: nowrap; }
.swatch { display: inline-block; width: 22px; height: 11px; border-radius: 3px; border: 1px solid transparent; vertical-align: baseline; margin-right: 2px; }
.swatch.reached { background: #1f6f54; } .swatch.visited { background: #e3f1ea; border-color: #4b8f74; } .swatch.untouched { background: #fff; border-color: #8a94a0; }
.swatch.open { border: 1px dashed var(--quiet); } .swatch.planned { background: var(--quiet-soft); border-color: var(--faint); } .swatch.good { background: var(--good); height: 7px; } .swatch.early { background: var(--early); height: 7px; } .swatch.late { background: var(--late); height: 7px; }
.swatch.kind-0, i.kind-0 { background: var(--kind-0); } .swatch.kind-1, i.kind-1 { background: var(--kind-1); } .swatch.kind-2, i.kind-2 { background: var(--kind-2); } .swatch.kind-3, i.kind-3 { background: var(--kind-3); } .swatch.kind-4, i.kind-4 { background: var(--kind-4); } .swatch.kind-5, i.kind-5 { background: var(--kind-5); } .swatch.kind-6, i.kind-6 { background: var(--kind-6); }
.side-by-side { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.55fr); gap: 30px; align-items: start; }
.drawing svg { display: block; width: 100%; height: auto; max-width: 860px; margin: 0 auto; }
.controls { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 8px; color: var(--soft); font-size: .9rem; }
.controls input[type="search"], .controls select, .controls button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 7px; padding: 4px 9px; }
.controls button { cursor: pointer; } .controls output { font-weight: 600; color: var(--ink); }
.gantt { min-width: 980px; table-layout: fixed; }
.gantt th:nth-child(1), .gantt td:nth-child(1) { width: 34px; padding-right: 8px; }
.gantt thead th:nth-child(2) { width: 32%; } .gantt thead th:nth-child(3) { width: 112px; } .gantt thead th:nth-child(5) { width: 166px; }
.gantt tr.stage > * { background: var(--accent-soft); border-bottom-color: var(--faint); font-weight: 600; padding-top: 10px; padding-bottom: 10px; }
.gantt tr.stage .chip { font-weight: 500; margin: 0 2px 2px 0; background: var(--paper); } .gantt tr.stage small { font-weight: 400; }
.gantt tr.activity > * { border-bottom: 0; } .gantt tr.activity th { font-weight: 600; padding-top: 12px; }
.gantt tr.step th { padding-left: 10px; hyphens: auto; }
.gantt td.timeline, .gantt th.timeline { padding-left: 4px; padding-right: 14px; }
.gantt .deadline { font-size: .86rem; overflow-wrap: normal; } .gantt small.dates { margin-top: 2px; color: var(--ink); }
.gantt .chip { white-space: normal; }
.gantt.only-deviations tr.step:not(.late):not(.bad):not(.early), .gantt.only-deviations tr.activity { display: none; }
.bars { position: relative; height: 22px; background-image: var(--month-lines); background-repeat: no-repeat; background-size: 1px 100%; background-position: var(--month-places); }
thead .bars { background: none; height: 20px; }
.bars > * { position: absolute; }
thead .bars span { text-align: center; } thead .bars > span > small { display: none; }
.bars .planned { top: 3px; height: 16px; border-radius: 4px; background: var(--quiet-soft); border: 1px solid var(--faint); }
.stage .bars .planned { background: var(--paper); }
.bars .fact { top: 8px; height: 6px; min-width: 6px; border-radius: 3px; background: var(--quiet); }
.bars .fact.good { background: var(--good); } .bars .fact.early { background: var(--early); } .bars .fact.late { background: var(--late); } .bars .fact.bad { background: var(--bad); }
.no-deadline { left: 0; right: 0; top: 2px; border: 1px dashed var(--faint); border-radius: 4px; height: 18px; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 36px; }
.funnel h3 { margin-top: 0; } .funnel td, .funnel th { border-bottom: 0; padding: 4px 8px 4px 0; vertical-align: middle; }
.funnel tbody th { white-space: nowrap; } .funnel-bar { width: 99%; }
.stack { display: flex; height: 24px; border-radius: 4px; overflow: hidden; min-width: 2px; }
.stack i { color: #fff; font-style: normal; font-size: .78rem; line-height: 24px; text-align: center; overflow: hidden; min-width: 2px; }
.funnel .share, .funnel .lost { color: var(--soft); } .funnel .lost { color: var(--bad); }
.unit-head, .unit > summary { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1.55fr) 76px 138px; gap: 14px; align-items: center; }
.unit-head { color: var(--soft); font-size: .82rem; padding: 4px 8px 4px 26px; border-bottom: 1px solid var(--faint); }
.unit { border-bottom: 1px solid var(--line); break-inside: avoid; }
.unit > summary { padding: 7px 8px 7px 26px; cursor: pointer; position: relative; list-style: none; font-size: .92rem; }
.unit > summary::-webkit-details-marker { display: none; }
.unit > summary::before { content: ""; position: absolute; left: 9px; top: 15px; border: 5px solid transparent; border-left-color: var(--soft); }
.unit[open] > summary::before { transform: rotate(90deg); transform-origin: 3px 5px; }
.unit > summary:hover { background: var(--ground); }
.who { line-height: 1.35; } .who small { display: block; }
.count { text-align: right; font-weight: 600; padding-right: 14px; }
.unit-more { padding: 4px 8px 14px 26px; font-size: .9rem; }
.events { list-style: none; margin: 8px 0 0; padding: 0; columns: 2; column-gap: 32px; }
.events li { display: grid; grid-template-columns: 5.6rem 12px 1fr; gap: 8px; align-items: baseline; break-inside: avoid; padding: 1px 0; }
.events time { color: var(--soft); font-size: .88em; }
.strip, .strip-months { position: relative; height: 22px; background-image: var(--month-lines); background-repeat: no-repeat; background-size: 1px 100%; background-position: var(--month-places); }
.strip-months { background: none; } .strip-months i { position: absolute; font-style: normal; text-align: center; font-size: .74rem; }
.life { position: absolute; top: 10px; height: 2px; background: var(--faint); }
.dot { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: var(--quiet); }
.strip .dot { position: absolute; top: 7px; margin-left: -4px; }
.dot.proposal { background: var(--paper); border: 2px solid var(--quiet); } .dot.consent { background: var(--faint); } .dot.approval { background: var(--quiet); border-radius: 2px; }
.dot.meeting { background: var(--good); } .dot.control { background: var(--early); border-radius: 2px; } .dot.plan { background: #7fa6d6; } .dot.report { background: #8a5a9e; }
.dot.reminder { background: #e0a53c; } .dot.trouble { background: var(--bad); } .dot.mentor-change { background: var(--kind-3); border-radius: 2px; } .dot.end { background: var(--ink); border-radius: 2px; }
.refusals th:first-child { width: 34%; } .clause { width: 24%; } .clause .chip { margin-top: 3px; } .clause .id { margin-top: 3px; } .failed small { display: inline; }
.amount { width: 74px; } .amount-bar { height: 5px; background: var(--quiet-soft); border-radius: 3px; margin-top: 3px; } .amount-bar i { display: block; height: 100%; border-radius: 3px; background: var(--late); }
.chronicle > summary { cursor: pointer; font-weight: 500; margin: 10px 0; }
footer { color: var(--soft); font-size: .86rem; padding: 4px 6px; } footer .id { overflow-wrap: anywhere; }
@media (max-width: 900px) {
  .side-by-side, .two { grid-template-columns: minmax(0, 1fr); }
  .side-by-side figure { order: -1; }
}
@media (max-width: 640px) {
  body { font-size: 14.5px; }
  .page { padding: 0 10px 30px; } nav.contents { margin: 0 -10px 14px; padding: 8px 10px; }
  header.top { padding: 18px 4px 14px; flex-direction: column-reverse; gap: 12px; } h1 { font-size: 1.4rem; }
  section { padding: 16px 14px 18px; border-radius: 10px; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .unit-head { display: none; }
  .unit > summary { grid-template-columns: minmax(0, 1fr) auto; } .unit > summary .strip { grid-column: 1 / -1; order: 3; } .unit > summary .count { display: none; }
  .events { columns: 1; }
  .funnel tbody th { white-space: normal; }
}
@media screen and (max-width: 760px) {
  .gantt { min-width: 0; } .gantt thead { display: none; }
  .gantt, .gantt tbody, .gantt tr, .gantt td, .gantt th { display: block; width: auto !important; border: 0; }
  .gantt tr { display: grid; grid-template-columns: 30px minmax(0, 1fr); padding: 8px 0; border-bottom: 1px solid var(--line); }
  .gantt tr > * { grid-column: 2; padding: 1px 0 !important; } .gantt tr > td:first-child { grid-column: 1; text-align: left; }
  .gantt tr.stage { background: var(--accent-soft); padding: 10px 8px; margin: 0 -8px; } .gantt tr.stage > * { background: none; }
  .gantt tr.activity { border: 0; padding-bottom: 2px; }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1f26; --ground: #12161b; --ink: #e4e8ec; --soft: #a2adb9; --faint: #3a434e; --line: #2a323b;
    --accent: #5fc79c; --accent-soft: #1d2f29;
    --good: #66cda2; --good-soft: #17372b; --early: #86b4ee; --early-soft: #1b3049; --late: #eab261; --late-soft: #3a2c14;
    --bad: #f08f89; --bad-soft: #45211f; --quiet: #a2adb9; --quiet-soft: #2a323b;
    --kind-0: #287a5d; --kind-1: #946319; --kind-2: #3f6ea8; --kind-3: #8a5a9e; --kind-4: #a84f46; --kind-5: #5d7a35; --kind-6: #5d6771;
    color-scheme: dark;
  }
  .languages button[aria-pressed="true"] { color: #0d1a14; }
  .swatch.visited { background: #1d3a2f; } .swatch.untouched { background: #232a33; }
  .drawing [fill="#1f6f54"] { fill: #287a5d; } .drawing [stroke="#1f6f54"] { stroke: #3fa67f; }
  .drawing [fill="#e3f1ea"] { fill: #1d3a2f; } .drawing [fill="#16352a"], .drawing [fill="#16503c"] { fill: #d5efe3; }
  .drawing :is(rect, path)[fill="#ffffff"] { fill: #232a33; } .drawing [fill="#f7f8fa"] { fill: #20262e; }
  .drawing [fill="#1d2733"] { fill: #e4e8ec; } .drawing [fill="#5b6672"] { fill: #a2adb9; }
  .drawing [fill="#6b7683"] { fill: #8a95a1; } .drawing [stroke="#6b7683"] { stroke: #8a95a1; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  @page wide { size: A4 landscape; }
  html { scroll-behavior: auto; font-size: 11px; }
  body { background: #fff; font-size: 9.5pt; line-height: 1.4; }
  .page { max-width: none; padding: 0; }
  nav.contents, .languages, .controls, .hint { display: none !important; }
  section { border: 0; border-radius: 0; padding: 0 0 6mm; margin: 0; }
  section:not(#summary, #lifecycle), footer { page: wide; }
  header.top { padding-top: 0; } h1 { font-size: 17pt; } h2, h3 { break-after: avoid; } h2 { border-bottom: 1px solid var(--faint); padding-bottom: 4px; }
  .scroll { overflow: visible; } .gantt, .months table { min-width: 0; } table { font-size: 8.5pt; } .gantt { font-size: 8pt; } th, td { padding-top: 4px; padding-bottom: 4px; }
  tr, .tiles li, .banner, figure, .funnel, .instance { break-inside: avoid; } h2, h3, .lead, .legend { break-after: avoid; } .gantt tr.stage, .gantt tr.activity { break-after: avoid; } thead { display: table-header-group; }
  .stack { height: 15px; } .stack i { line-height: 15px; } .funnel td, .funnel th { padding-top: 1px; padding-bottom: 1px; }
  .tiles { grid-template-columns: repeat(3, 1fr); } .two { grid-template-columns: 1fr 1fr; gap: 20px; }
  .unit-head, .unit > summary { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.6fr) 76px 138px; } .unit-head { display: grid; } .unit > summary .count { display: block; }
  .unit > summary { padding-top: 3px; padding-bottom: 3px; font-size: 8.5pt; }
  .side-by-side { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 6mm; } .side-by-side figure { order: 0; } .drawing svg { max-height: 235mm; width: auto; max-width: 100%; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
