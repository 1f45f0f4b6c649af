/** The only thing on the page that moves: filtering the table. Without it the page is whole. */

export const PAGE_SCRIPT = `
const form = document.querySelector('form');
const rows = [...document.querySelectorAll('tbody[data-outcome]')];
const shown = document.querySelector('output');
const texts = new Map();
// What is laid out as a grid stays a table for who does not see it.
for (const [tags, role] of [['table', 'table'], ['thead, tbody', 'rowgroup'], ['tr', 'row'], ['td', 'cell'], ['th', 'columnheader']])
  for (const part of document.querySelectorAll(tags.split(', ').map((tag) => '.payments' + (tag === 'table' ? '' : ' ' + tag)).join())) part.setAttribute('role', role);
const textOf = (row) => texts.get(row) ?? texts.set(row, row.textContent.toLowerCase()).get(row);
form.hidden = false;
function filter() {
  const wanted = new FormData(form);
  const outcomes = new Set(wanted.getAll('outcome'));
  const [type, flag, list] = ['type', 'flag', 'list'].map((name) => wanted.get(name));
  const rule = wanted.get('rule');
  const words = wanted.get('text').toLowerCase().split(' ').filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const { outcome, type: ofType, flags, lists, rules } = row.dataset;
    row.hidden = !(outcomes.has(outcome) && (!type || ofType === type) && (!flag || flags.split(' ').includes(flag)) &&
      (!list || lists.split(' ').includes(list)) && (!rule || rules.split(' ').includes(rule)) && words.every((word) => textOf(row).includes(word)));
    if (!row.hidden) count += 1;
  }
  shown.textContent = count + ' of ' + rows.length + ' shown';
}
form.addEventListener('input', filter);
form.addEventListener('reset', () => setTimeout(filter));
form.addEventListener('submit', (event) => event.preventDefault());
filter();
`;
