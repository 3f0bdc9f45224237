/** Style of a notebook's page, on screen and on paper. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; background: #fff; color: #1b1f24;
  font: 1rem/1.55 "Source Sans 3", system-ui, -apple-system, "Segoe UI", sans-serif; }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .75rem; break-after: avoid; }
h1 { margin-top: 0; }
a { color: #0b57a4; }
pre, code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .85rem; }
pre { margin: .5rem 0; padding: .6rem .8rem; overflow-x: auto; line-height: 1.45; }
.code { margin: 1.25rem 0 .5rem; }
.code summary { cursor: pointer; color: #57606a; font-size: .85rem; }
.code pre { background: #f5f6f8; border-left: 3px solid #c9d1d9; }
.stdout, .stderr { padding-left: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.stderr { color: #7a4b00; }
.error { background: #fff1f0; border-left: 3px solid #b42318; white-space: pre-wrap; }
.display { overflow-x: auto; margin: .75rem 0; }
svg, img { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #c9d1d9; color: #424a53; }
@page { margin: 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .display, svg, img, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .display { overflow: visible; }
  .code summary { display: none; }
}
`;
