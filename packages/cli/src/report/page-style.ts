/** How the report looks: on a screen, in the dark, on paper. */

export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --card: #f6f8fa; --mark: #ffe69c;
  --block: #b3261e; --hold: #8a5a00; --reject: #6b3fa0; --pass: #1e6b3a; --bar: #35618e; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --line: #3d444d; --paper: #12161b; --card: #1b2128; --mark: #6b5200;
  --block: #ff8a80; --hold: #f2c14e; --reject: #cfa8ff; --pass: #7ee2a0; --bar: #8ab8e6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1.5rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; } .soft, figcaption, th { color: var(--soft); } code, pre { font: 13px/1.45 ui-monospace, monospace; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 8rem; padding: .6rem 1rem; border: 1px solid var(--line); border-left: 6px solid; border-radius: 6px; background: var(--card); }
.tiles b { display: block; font-size: 1.7rem; line-height: 1.2; color: var(--ink); }
li.block, .badge.block { color: var(--block); } li.hold, .badge.hold { color: var(--hold); }
li.reject, .badge.reject { color: var(--reject); } li.pass, .badge.pass { color: var(--pass); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
.chart { margin: 0; padding: .75rem; border: 1px solid var(--line); border-radius: 6px; } .chart svg { width: 100%; display: block; }
.chart text { font-size: 10px; fill: var(--soft); } .axis { stroke: var(--line); }
rect.block { fill: var(--block); } rect.hold { fill: var(--hold); } rect.reject { fill: var(--reject); } rect.pass { fill: var(--pass); } rect.payments, rect.messages { fill: var(--bar); }
.chart details { font-size: .8rem; } .chart table { width: auto; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 600; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
.totals { columns: 22rem; column-gap: 2rem; } .totals table { break-inside: avoid; margin-bottom: 1rem; } .totals td { width: 5.5rem; text-align: right; } .totals th[scope=row] { font-weight: 400; color: var(--ink); overflow-wrap: anywhere; }
table.payments, table.payments thead, table.payments tbody { display: block; } table.payments tbody { border-bottom: 1px solid var(--line); } table.long tbody { content-visibility: auto; contain-intrinsic-size: auto 10rem; }
table.payments tr { display: grid; grid-template-columns: 7rem minmax(0, 3fr) minmax(0, 6fr) minmax(0, 3fr); } table.payments td { border: 0; min-width: 0; overflow-wrap: anywhere; } table.payments td[colspan] { grid-column: 1 / -1; } .amount { font-weight: 700; }
td[colspan] { padding-top: 0; } .codes span { display: inline-block; margin-right: .5rem; } [hidden], table.payments [hidden] { display: none; }
.badge { display: inline-block; padding: 0 .5rem; border: 1.5px solid; border-radius: 1rem; font-weight: 700; font-size: .8rem; text-transform: uppercase; letter-spacing: .03em; }
fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; }
input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .15rem .4rem; }
select { max-width: 14rem; } summary { cursor: pointer; } :focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.detail { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; margin: .5rem 0 1rem; }
.detail pre { margin: 0; padding: .75rem; max-height: 26rem; overflow: auto; background: var(--card); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 1px; font-weight: 700; } .cut { color: var(--soft); font-style: italic; }
.entry { border-left: 4px solid var(--line); padding-left: .75rem; margin-bottom: 1rem; } .entry p { margin: 0; } .entry.confirmed { border-color: var(--block); } .entry.possible { border-color: var(--hold); }
mark { unicode-bidi: isolate; }
@media screen and (max-width: 50rem) { .detail { grid-template-columns: 1fr; } body { padding: .75rem; } table.payments thead { display: none; } table.payments tr { grid-template-columns: minmax(0, 1fr); } }
@media print { :root { color-scheme: light; } fieldset, .chart details, details:not([open]) { display: none; } body { max-width: none; padding: 0; font-size: 9pt; }
  tr, figure, .entry, .charts, .tiles { break-inside: avoid; } table.long tbody { content-visibility: visible; } .charts { grid-template-columns: repeat(3, 1fr); } .detail { grid-template-columns: 1fr; } .detail pre { max-height: none; } }
`;
