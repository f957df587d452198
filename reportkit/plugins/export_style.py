"""How the web page looks: on a wide screen, on a telephone and on paper. Every colour of words is 4.5 to 1 or more."""

STYLE = """
:root { color-scheme: light; }
html { scroll-padding-top: 1rem; }
body { font: 1.06rem/1.55 Carlito, Calibri, 'Segoe UI', sans-serif; color: #1b1b1b; background: #fff; margin: 0; }
header, nav, main { max-width: 46rem; margin: 0 auto; padding: 0 1.1rem; }
header > p:first-child { color: #4a4a4a; font-weight: bold; margin: 1.6rem 0 -1.8rem; }
.mark { color: #8f1d1d; border: 2px solid #8f1d1d; padding: 0.5em 0.8em; font-weight: bold; }
h1, h2, h3, h4, h5, h6 { color: #1f3b4d; line-height: 1.25; margin: 1.8em 0 0.5em; }
a { color: #0b5394; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: #fff; padding: 0.3em 0.6em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
dl { display: grid; grid-template-columns: max-content auto; gap: 0.1rem 1rem; font-size: 0.9rem; }
dt { color: #4a4a4a; } dd { margin: 0; }
.scroll { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; font-size: 0.95rem; min-width: 60%; }
caption, figcaption { text-align: left; font-weight: bold; padding: 0.3em 0; }
th, td { padding: 0.25em 0.7em; text-align: left; vertical-align: top; border-bottom: 1px solid #6b7c87; }
thead th { border-bottom: 2px solid #1f3b4d; vertical-align: bottom; } tbody th { font-weight: normal; }
.right, .number { text-align: right; font-variant-numeric: tabular-nums; } .centre { text-align: center; }
tbody .number { white-space: nowrap; }
.note { font-size: 0.9rem; } figure { margin: 1.2em 0; } img { max-width: 100%; height: auto; }
nav { line-height: 1.35; }
nav h2 { font-size: 1.15rem; margin: 1.4em 0 0.5em; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding: 0.1rem 0 0.4rem 0.9rem; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
nav li { padding: 0.17rem 0; } nav > ol > li > a { font-weight: bold; }
nav .deep { padding-left: 0.9rem; }
nav details, nav li li { font-size: 0.93rem; } nav li li li { font-size: inherit; }
summary { color: #4a4a4a; cursor: pointer; width: fit-content; padding: 0.15rem 0; }
main:focus { outline: none; } main > :first-child { margin-top: 1.2em; }
.appendices { list-style: none; padding: 0; } .appendices li { margin-bottom: 0.4em; }
.notes { border-top: 1px solid #6b7c87; margin-top: 3rem; padding-top: 1rem; font-size: 0.9rem; }
main { padding-bottom: 3rem; } svg { display: block; } svg text { font-size: 14px; fill: #262626; }
@media (max-width: 30rem) { th, td { padding: 0.25em 0.4em; } ul, ol { padding-left: 1.4rem; } }
@media screen and (min-width: 72rem) {
  body { display: grid; grid-template-columns: 18rem minmax(0, 46rem); column-gap: 3rem; justify-content: center; }
  header { grid-column: 2; width: 100%; box-sizing: border-box; margin: 0; }
  main { grid-column: 2; width: 100%; box-sizing: border-box; margin: 0; }
  nav { grid-column: 1; grid-row: 2 / span 2; position: sticky; top: 0; max-height: 100vh; overflow-y: auto;
    align-self: start; box-sizing: border-box; padding: 0.6rem 1.1rem 1.5rem; margin: 0; width: 100%; }
}
@media print {
  @page { margin: 2cm; }
  body { font-size: 10.5pt; } header, main { max-width: none; padding: 0; }
  nav, .skip, .notes a { display: none; } .scroll { overflow: visible; } svg { max-width: 100%; height: auto; }
  a { color: inherit; } thead { display: table-header-group; } p, li { orphans: 2; widows: 2; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; } figure, tr { break-inside: avoid; }
}
"""
