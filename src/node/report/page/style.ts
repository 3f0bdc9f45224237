/** Style of the page, on screen and on paper. The English half is shown when something in it is the target of the address. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #525a63; --rule: #d5dae0; --faint: #f4f5f7; --link: #0b4f94; --warn: #7a3a00; --warn-ground: #fff4e5; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.55 "Source Sans 3", system-ui, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
.edition { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
#en { display: none; }
body:has(#en:target, #en :target) #en { display: block; }
body:has(#en:target, #en :target) #fr { display: none; }
.bar { display: flex; justify-content: space-between; align-items: center; margin: 0; max-width: none; color: var(--soft); font-size: .9rem; }
.switch { border: 1px solid var(--link); border-radius: 4px; padding: .2rem .8rem; text-decoration: none; }
h1 { font-size: 2.3rem; line-height: 1.12; margin: 1.4rem 0 .6rem; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 1.6rem; line-height: 1.2; margin: 3.2rem 0 .8rem; padding-top: .7rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.13rem; line-height: 1.3; margin: 1.8rem 0 .5rem; }
p, ul, ol, dl { margin: 0 0 .9rem; max-width: 46rem; }
li { margin-bottom: .35rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #0b4f94; outline-offset: 2px; }
.standfirst { font-size: 1.25rem; line-height: 1.45; color: var(--soft); }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: .7rem 0; margin: 1rem 0 0; max-width: none; border-block: 1px solid var(--rule); font-size: .95rem; }
nav li { margin: 0; }
.notice { background: var(--warn-ground); border-left: 5px solid #c15c00; padding: 1rem 1.2rem .5rem; margin-bottom: 1.5rem; }
.notice strong { font-size: 1.15rem; }
.made { background: var(--faint); border: 1px solid var(--rule); border-radius: 4px; padding: 1rem 1.2rem .3rem; }
.made dl.basis { font-size: 1rem; color: var(--ink); max-width: 52rem; }
.brief { padding-left: 1.2rem; font-size: 1.1rem; }
.caution { border-left: 5px solid var(--rule); padding-left: 1rem; }
.flag { display: inline-block; border: 1px solid; border-radius: 3px; padding: 0 .35em; font-size: .78em; font-weight: 600; line-height: 1.35; white-space: nowrap; }
.hypothetical, .withdrawn, .supposed { color: var(--warn); background: var(--warn-ground); border-style: dashed; }
.inForce { color: #0c5132; background: #edf7f1; }
.legal, .legal-notes, .observed, .basis, .origin, .note, .trace, .texts { font-size: .92rem; color: var(--soft); }
.legal-notes { list-style: none; padding: 0; margin-top: .4rem; }
.cites, .cite { font-size: .92rem; }
.cites { color: var(--soft); }
.scroll { overflow-x: auto; margin: 0 0 .6rem; }
table { border-collapse: collapse; font-size: .95rem; line-height: 1.35; font-variant-numeric: tabular-nums; width: 100%; }
table.narrow { width: auto; }
caption { text-align: left; font-weight: 600; padding: .9rem 0 .35rem; max-width: min(46rem, calc(100vw - 2.5rem)); }
th, td { padding: .32rem .6rem .32rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
thead th { vertical-align: bottom; color: var(--soft); font-size: .88rem; border-bottom: 1.5px solid var(--soft); }
.number { text-align: right; padding-left: .6rem; padding-right: 0; }
td.number { white-space: nowrap; }
.range { display: block; font-size: .84em; color: var(--soft); }
tbody th { min-width: 9rem; }
figure { margin: 2.2rem 0; padding-top: .2rem; border-top: 1px solid var(--rule); }
figure h3 { color: var(--soft); font-size: 1rem; font-weight: 600; margin: .5rem 0 .3rem; }
.chart { overflow-x: auto; }
.chart svg { display: block; width: 100%; min-width: 40rem; height: auto; max-width: 56rem; }
figcaption p { max-width: 46rem; font-size: 1.08rem; margin-bottom: .5rem; }
dl.basis { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin-top: .6rem; }
dl.basis dt { font-weight: 600; } dl.basis dd { margin: 0; }
details { margin: .35rem 0; border-bottom: 1px solid var(--rule); padding-bottom: .35rem; }
summary { cursor: pointer; color: var(--link); padding: .15rem 0; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .82em; }
code { overflow-wrap: anywhere; }
.command { background: var(--faint); border: 1px solid var(--rule); border-radius: 3px; padding: .1rem .4rem; display: inline-block; max-width: 100%; }
.scenario-link { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .15em; }
.commands { background: var(--faint); border: 1px solid var(--rule); padding: .8rem 1rem; overflow-x: auto; line-height: 1.6; }
.scenarios { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1.2rem; }
.scenario { border: 1px solid var(--rule); border-radius: 4px; padding: .9rem 1.1rem .4rem; }
.scenario h3 { margin-top: 0; } .scenario ul { padding-left: 1.1rem; font-size: .95rem; } .scenario p { margin-bottom: .5rem; }
.inputs .reason th { background: var(--faint); padding: .45rem .6rem; color: var(--soft); font-size: .9rem; }
.inputs tbody th code { display: block; color: var(--soft); } .inputs td.number { white-space: normal; min-width: 4.5rem; }
.inputs .words:not(:first-child) { padding-left: 1rem; }
.inputs caption, .repeated span { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.evidence { font-weight: 600; color: #0c5132; } .evidence.judged { color: var(--warn); }
.facts, .questions { list-style: none; padding: 0; }
.facts > li, .questions > li { border-bottom: 1px solid var(--rule); padding: .5rem 0 .3rem; margin: 0; }
.facts p, .questions p { margin-bottom: .25rem; }
:target { scroll-margin-top: 1rem; } li:target, tr:target { background: #fffbdd; }
[lang="fr"] q { quotes: "«\\00a0" "\\00a0»"; }
@media (max-width: 40rem) { h1 { font-size: 1.8rem; } dl.basis { display: block; } .edition { padding-inline: 1rem; } .standfirst { font-size: 1.1rem; } }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  html { font-size: 9.5pt; } body { line-height: 1.4; } .edition { max-width: none; padding: 0; }
  .switch, nav, .trace { display: none; }
  h2 { margin-top: 1.8rem; } h2, h3, caption, thead { break-after: avoid; }
  .scroll, .chart { overflow: visible; } .chart svg { min-width: 0; max-height: 20cm; }
  .scenarios { display: block; columns: 2; column-gap: 6mm; } .scenario { margin-bottom: 4mm; }
  table { font-size: 8.2pt; } .number { padding-left: .3rem; } tbody th { min-width: 0; }
  tr, .scenario, .notice, .facts > li, .questions > li, .chart { break-inside: avoid; }
  thead { display: table-header-group; }
  details:not([open]) { display: none; }
  a { color: inherit; text-decoration: none; }
  .origin a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;
