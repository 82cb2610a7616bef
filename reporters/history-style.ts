/** The style of the history page, light or dark as the reader's system is. */
export const historyStyle = `
:root { --ground: #fff; --text: #1f2328; --quiet: #59636e; --rule: #d1d9e0; --line: #0550ae; --second: #953800; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --rule: #3d444d; --line: #79c0ff; --second: #ffa657; }
}
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 75rem; margin: auto; padding: 1rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
figcaption { font-weight: 600; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; }
svg text { fill: var(--quiet); font-size: 11px; text-anchor: end; }
svg path, svg circle { stroke: var(--line); stroke-width: 2; }
svg circle { fill: var(--line); }
svg .dashed { stroke: var(--second); stroke-dasharray: 5 3; }
svg circle.dashed { fill: var(--ground); stroke-dasharray: none; }
svg .grid { stroke: var(--rule); stroke-width: 1; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; white-space: nowrap; }
`;
