/** Bar charts as SVG, each with its numbers as a table for those who cannot see it. */

import { type Html, html } from './html.ts';

/** One bar; of several parts where they stand on one another. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
}

export interface Chart {
  readonly title: string;
  /** Names of the parts, also the classes they are coloured by. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
  /** What stands under the first and the last bar. */
  readonly ends: readonly [string, string];
}

const WIDTH = 360;
const HEIGHT = 120;
const FOOT = 18;

export function barChart({ title, parts, bars, ends }: Chart): Html {
  const most = Math.max(1, ...bars.map(({ parts: numbers }) => sum(numbers)));
  const step = WIDTH / Math.max(1, bars.length);
  const columns = bars.map((bar, position) => column(bar, parts, position * step, step, (HEIGHT - 16) / most));
  return html`<figure class="chart">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="img" aria-label="${title}: the numbers stand in the table below">
<line x1="0" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}" class="axis"/>
${columns}
<text x="0" y="${HEIGHT + 13}">${ends[0]}</text>
<text x="${WIDTH}" y="${HEIGHT + 13}" text-anchor="end">${ends[1]}</text>
<text x="0" y="10">at most ${most}</text>
</svg>
<details><summary>Numbers</summary>${numberTable(parts, bars)}</details>
</figure>`;
}

function column({ label, parts }: Bar, names: readonly string[], x: number, step: number, scale: number): Html {
  let top = HEIGHT;
  const boxes = parts.map((number, position) => {
    const height = number * scale;
    top -= height;
    return number === 0
      ? html``
      : html`<rect class="${names[position] ?? ''}" x="${fixed(x + step * 0.08)}" y="${fixed(top)}" width="${fixed(step * 0.84)}" height="${fixed(height)}"/>`;
  });
  const numbers = parts.map((number, position) => `${number} ${names[position] ?? ''}`).filter((_, at) => parts[at]);
  return html`<g><title>${label}: ${numbers.join(', ') || 'none'}</title>${boxes}</g>`;
}

function numberTable(names: readonly string[], bars: readonly Bar[]): Html {
  const rows = bars.map(
    ({ label, parts }) =>
      html`<tr><th scope="row">${label}</th>${parts.map((number) => html`<td>${number}</td>`)}</tr>`,
  );
  return html`<table><thead><tr><td></td>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function fixed(number: number): string {
  return number.toFixed(2);
}
