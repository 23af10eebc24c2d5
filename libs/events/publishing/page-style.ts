import { html } from './html.ts';

/** Readable on a phone and on a wide screen, by day and by night; nothing is fetched. */
export const pageStyle = html`
:root { color-scheme: light dark; --line: light-dark(#d5dbe3, #3a424d); --soft: light-dark(#f4f6f9, #1d2228); --link: light-dark(#0b57a4, #8ab8f0) }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; background: light-dark(#fff, #14171b); color: light-dark(#1b2430, #dfe5ec) }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; padding: .6rem 1rem; background: var(--soft); border-bottom: 1px solid var(--line) }
nav a[aria-current] { font-weight: 700; color: inherit; text-decoration: none }
main { max-width: 66rem; margin: 0 auto; padding: 0 1rem 4rem }
a { color: var(--link) }
h1 { font-size: 1.7rem; line-height: 1.25 } h1 small { font-size: 1rem; opacity: .7 }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.3rem }
h3 { margin: 0 0 .4rem; font-size: 1.05rem } h4 { margin: 1.2rem 0 .4rem }
h2, h3, dt, th, code { overflow-wrap: anywhere }
[id] { scroll-margin-top: 4.5rem }
article { margin: 1rem 0; padding: .8rem 1rem; background: var(--soft); border-left: 3px solid var(--line) }
article:target { border-left-color: var(--link) }
article p, article ul { margin: .35rem 0 } article ul { padding-left: 1.2rem; font-size: .92em }
dl { display: grid; grid-template-columns: minmax(12rem, auto) 1fr; gap: .3rem 1rem } dd { margin: 0 } dd a { display: inline-block; margin-right: .7rem }
code, pre, dt, tbody th { font: .88em/1.5 ui-monospace, monospace }
pre { margin: .5rem 0 0; overflow-x: auto }
table { width: 100%; border-collapse: collapse } th, td { padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
tbody th { width: 24% } tbody td:nth-child(2) { width: 22% } td small { overflow-wrap: anywhere; opacity: .8 }
[lang=vi] { opacity: .85 }
@media (max-width: 40rem) {
  nav { position: static } [id] { scroll-margin-top: 1rem }
  dl { display: block } dd { margin-bottom: .6rem }
  thead { display: none } tr { display: block; padding: .5rem 0; border-top: 1px solid var(--line) }
  tbody th, tbody td, tbody td:nth-child(2) { display: block; width: auto; padding: 0; border: 0 }
}
`;
