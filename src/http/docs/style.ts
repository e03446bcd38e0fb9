/** The look of the API page: our colours in light and dark, one column on a phone, nothing that scrolls sideways. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f4, #131719); --surface: light-dark(#ffffff, #1a1f22); --sunken: light-dark(#f3f0ea, #20262a);
  --line: light-dark(#e5e0d6, #2d3539); --ink: light-dark(#1d2327, #e9e6e0); --quiet: light-dark(#5a656d, #9aa5ab);
  --accent: light-dark(#0d6a65, #5cc0b6);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main, nav { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.75rem; margin: 0; }
h2 { font-size: 1.3rem; margin: 0 0 .5rem; }
h2 a { color: inherit; text-decoration: none; }
h2 a:hover { text-decoration: underline; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; }
.quiet { color: var(--quiet); }
nav ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0 1rem; }
nav a { display: inline-block; padding: .35rem 0; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; margin: 1.25rem 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; font-weight: 400; }
thead th { border-top: 0; color: var(--quiet); }
th:first-child { width: 32%; }
th:nth-child(2) { width: 26%; }
td em { color: var(--accent); font-style: normal; white-space: nowrap; }
code { font: .875rem/1.5 ui-monospace, monospace; }
pre { background: var(--sunken); border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .35rem 0; color: var(--accent); }
@media (max-width: 40rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; left: -100rem; }
  th:first-child, th:nth-child(2) { width: auto; }
  th, td { padding: .1rem 0; border: 0; }
  tr { padding: .5rem 0; border-top: 1px solid var(--line); }
}
`
