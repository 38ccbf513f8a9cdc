/** How the page looks; all of it lies under one class, so that it can stand in a page of others. */
export const pageStyle = `
.nsim { --ink:#1c2430; --soft:#4b5563; --line:#c9d1dc; --accent:#1f6f54; --accent-soft:#e3f1ea; --warn:#8a3b12; --warn-soft:#fdf0e7; --paper:#fff;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: var(--ink); background: var(--paper); text-align: left; }
.nsim *, .nsim *::before { box-sizing: border-box; }
.nsim h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .3rem; }
.nsim h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .6rem; border: 0; padding: 0; }
.nsim h3 { font-size: 1rem; margin: .9rem 0 .3rem; }
.nsim p { margin: .3rem 0; }
.nsim .lead { color: var(--soft); max-width: 60rem; }
.nsim .card { border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1rem; background: var(--paper); min-width: 0; }
.nsim .grid { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem; margin-top: .9rem; }
@media (min-width: 1000px) { .nsim .grid { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); } .nsim .wide { grid-column: 1 / -1; } }
.nsim .row { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; }
.nsim label, .nsim .label { display: block; font-size: .9rem; color: var(--soft); }
.nsim label.inline { display: inline-flex; gap: .4rem; align-items: center; color: var(--ink); min-height: 28px; }
.nsim input, .nsim select, .nsim textarea, .nsim button { font: inherit; color: inherit; }
.nsim select, .nsim input:not([type=checkbox]):not([type=radio]):not([type=range]), .nsim textarea { border: 1px solid #7b8794; border-radius: 6px; padding: .3rem .5rem; background: #fff; max-width: 100%; min-height: 38px; }
.nsim select { width: 100%; min-width: 9rem; }
.nsim input[type=range] { width: 100%; min-height: 28px; accent-color: var(--accent); }
.nsim button { border: 1px solid #7b8794; border-radius: 6px; background: #f3f5f8; padding: .35rem .8rem; cursor: pointer; min-height: 38px; text-align: left; }
.nsim button:hover { background: #e8ecf1; }
.nsim button.main { background: var(--accent); border-color: var(--accent); color: #fff; }
.nsim button.main:hover { background: #17573f; }
.nsim button.link { background: none; border: 0; padding: 0 .2rem; color: #175cd3; text-decoration: underline; min-height: 28px; }
.nsim button:disabled { opacity: 1; color: #5b6672; background: #eef0f3; cursor: default; }
.nsim :focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
.nsim ul, .nsim ol { margin: .2rem 0 .4rem; padding-left: 1.2rem; }
.nsim li { margin: .15rem 0; }
.nsim .commands { list-style: none; padding: 0; }
.nsim .commands > li { border-top: 1px solid var(--line); padding: .5rem 0; margin: 0; }
.nsim .commands > li:first-child { border-top: 0; }
.nsim .because { color: var(--warn); }
.nsim .clause { color: var(--soft); font-size: .88rem; }
.nsim .message { border-left: 4px solid var(--accent); background: var(--accent-soft); padding: .5rem .8rem; border-radius: 6px; margin-top: .9rem; }
.nsim .message.bad { border-color: var(--warn); background: var(--warn-soft); }
.nsim .message:empty { display: none; }
.nsim fieldset { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem .7rem; margin: .6rem 0; min-width: 0; }
.nsim legend { font-size: .9rem; color: var(--soft); padding: 0 .3rem; }
.nsim .field { margin: .5rem 0; }
.nsim .required::after { content: " *"; color: var(--warn); }
.nsim .diagram { overflow: auto; max-height: 70vh; border: 1px solid var(--line); border-radius: 8px; background: #fff; padding: .3rem; }
.nsim .diagram svg { max-width: 100%; height: auto; display: block; }
@media (max-width: 999px) { .nsim .diagram svg { max-width: none; } }
.nsim .places { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: .3rem 0 .6rem; list-style: none; }
.nsim .places li { background: var(--accent); color: #fff; border-radius: 999px; padding: .1rem .7rem; }
.nsim .happened { list-style: none; padding: 0; max-height: 60vh; overflow: auto; }
.nsim .happened li { border-top: 1px solid var(--line); padding: .35rem 0; }
.nsim .happened .refusal { color: var(--warn); }
.nsim .happened .mine { border-left: 4px solid var(--accent); padding-left: .5rem; }
.nsim time { color: var(--soft); font-variant-numeric: tabular-nums; }
.nsim table { border-collapse: collapse; width: 100%; display: table; margin: .5rem 0; font-size: .93rem; }
.nsim th, .nsim td { border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; padding: .3rem .5rem; background: none; }
.nsim .scroll { overflow-x: auto; }
.nsim .overdue, .nsim .late { color: var(--warn); font-weight: 600; }
.nsim summary { cursor: pointer; min-height: 28px; }
.nsim textarea { width: 100%; }
.nsim .hash { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; color: var(--soft); }
@media print { .nsim button, .nsim select, .nsim textarea { display: none; } .nsim .diagram, .nsim .happened { max-height: none; overflow: visible; } }
`;
