/** The page at work: takes a message, asks the server, shows what it says. */

import { encode, encodingOf } from './bytes.js';
import { el, plural } from './dom.js';
import { badge, OUTCOME, report } from './report.js';

const EXAMPLE = `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:
:20:HV26030200001
:23B:CRED
:32A:260302USD12500,
:33B:USD12500,
:50K:/DE02200505501015871393
ELBE TRADING GMBH
SPEICHERSTADT 14
20457 HAMBURG
:52A:HAVNDEHHXXX
:57A:LUNAFRPPXXX
:59:/FR7630006000011234567890189
SEYED ESMAEIL KHATIB
PASDARAN AVENUE
TEHRAN IRAN
:70:CONSULTING FEBRUARY
:71A:SHA
-}{5:{CHK:0A1B2C3D4E5F}}`;

/** Beyond this a file is not put into the text field; it is screened all the same. */
const EDITABLE = 200_000;

const at = (id) => document.getElementById(id);
const [form, field, picker, key, status, result] = ['form', 'message', 'file', 'key', 'status', 'result'].map(at);

/** The bytes of a file as they are, until somebody types. */
let file;

/** Grows with every message: an answer to an earlier one is not shown. */
let turn = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void screen();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
field.addEventListener('input', () => hold(undefined));
picker.addEventListener('change', () => void take(picker.files[0]));
at('forget-file').addEventListener('click', () => {
  field.value = '';
  hold(undefined);
  field.focus();
});
at('example').addEventListener('click', () => {
  field.value = EXAMPLE;
  hold(undefined);
  void screen();
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
for (const end of ['dragleave', 'drop'])
  document.addEventListener(end, () => document.body.classList.remove('dropping'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void take(event.dataTransfer.files[0]);
});
// What stands in the message and what is listed light up together.
for (const [start, on] of [
  ['pointerover', true],
  ['pointerout', false],
  ['focusin', true],
  ['focusout', false],
])
  result.addEventListener(start, ({ target }) => light(target, on));
// A link to a hit or mark also moves the focus there.
result.addEventListener('click', (event) => {
  const target = event.target.closest('a[href^="#"]')?.getAttribute('href').slice(1);
  if (!target || !at(target)) return;
  event.preventDefault();
  at(target).scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
  at(target).focus({ preventScroll: true });
});

void showLists();

function light(target, on) {
  const holder = target.closest?.('[data-hit], [data-hits]');
  if (!holder) return;
  for (const number of (holder.dataset.hit ?? holder.dataset.hits).split(' ')) {
    at(`hit-${number}`)?.classList.toggle('lit', on);
    for (const mark of result.querySelectorAll(`[data-hits~="${number}"]`)) mark.classList.toggle('lit', on);
  }
}

async function take(chosen) {
  if (!chosen) return;
  const mine = begin();
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    if (mine !== turn) return;
    const editable = bytes.length <= EDITABLE;
    field.value = editable ? new TextDecoder(encodingOf(bytes)).decode(bytes) : '';
    hold({ name: chosen.name, bytes });
  } catch (error) {
    return say(`${chosen.name} cannot be read: ${error.message}`, true);
  } finally {
    picker.value = '';
  }
  await screen();
}

/** Takes away what was decided of the message before. */
function begin() {
  result.hidden = true;
  result.replaceChildren();
  form.removeAttribute('aria-busy');
  say('');
  turn += 1;
  return turn;
}

function hold(held) {
  file = held;
  at('file-note').hidden = !held;
  if (held)
    at('file-note').firstElementChild.textContent = `${held.name}, ${plural(held.bytes.length, 'byte')}, as it is`;
}

async function ask(path, init = {}) {
  const headers = { ...init.headers, ...(key.value ? { authorization: `Bearer ${key.value}` } : {}) };
  const answer = await fetch(path, { ...init, headers });
  const told = await answer.json().catch(() => ({ title: `The server answered ${answer.status}.` }));
  if (answer.ok) return told;
  if (answer.status === 401) key.focus();
  throw new Error([told.title, told.detail].filter(Boolean).join(' '));
}

async function screen() {
  const mine = begin();
  const bytes = file?.bytes ?? encode(field.value);
  if (bytes.length === 0) return say(file ? 'The file is empty.' : 'Paste a message first.', true);
  say('Screening…');
  form.setAttribute('aria-busy', 'true');
  const init = { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream' } };
  try {
    const [screened, parsed] = await Promise.all([ask('/screen', init), ask('/parse', init)]);
    if (mine === turn) show(screened, parsed.messages, bytes);
    // They may be others than when the page was opened, or not have been told without a key.
    void showLists();
  } catch (error) {
    if (mine === turn) say(error.message, true);
  } finally {
    if (mine === turn) form.removeAttribute('aria-busy');
  }
}

function say(text, wrong = false) {
  status.classList.toggle('wrong', wrong);
  status.textContent = text;
}

function show({ outcome, decisions }, messages, bytes) {
  const hits = decisions.reduce((total, decision) => total + decision.hits.length, 0);
  say(
    `${outcome.toUpperCase()}: ${plural(decisions.length, 'payment')}${countsOf(decisions)}, ${plural(hits, 'hit')}.`,
  );
  const body = el('div', {});
  const select = (chosen) => {
    const decision = decisions[chosen];
    const { index, offset } = decision.message;
    const message = messages.find((candidate) => candidate.index === index);
    // A message ends where the next one starts, or with the file.
    const next = messages.find((candidate) => candidate.offset > offset);
    const payment = message?.payments.find(({ position }) => position === decision.payment?.position);
    body.replaceChildren(
      ...report(decision, payment, bytes.subarray(offset, next?.offset), entryOf).flat().filter(Boolean),
    );
    const [text, mark] = ['.message', '#mark-1'].map((name) => body.querySelector(name));
    if (mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
    buttons.forEach((button, position) => button.setAttribute('aria-pressed', String(position === chosen)));
  };
  const buttons = decisions.map((decision, position) =>
    el(
      'button',
      { type: 'button', 'aria-pressed': 'false', onclick: () => select(position) },
      badge(decision.outcome),
      ` ${nameOf(decision, position)}`,
    ),
  );
  const gravity = (position) => Object.keys(OUTCOME).indexOf(decisions[position].outcome);
  const gravestFirst = [...buttons.keys()].sort((a, b) => gravity(a) - gravity(b)).map((position) => buttons[position]);
  result.replaceChildren(
    ...(decisions.length > 1 ? [el('nav', { class: 'payments', 'aria-label': 'Payments' }, gravestFirst)] : []),
    body,
  );
  result.hidden = false;
  select(
    Math.max(
      0,
      decisions.findIndex((decision) => decision.outcome === outcome),
    ),
  );
  result.focus({ preventScroll: true });
  result.scrollIntoView({ block: 'start' });
}

/** ` (1 block, 2 pass)` where there are several payments. */
function countsOf(decisions) {
  if (decisions.length < 2) return '';
  const counts = Object.keys(OUTCOME).map((name) => [decisions.filter(({ outcome }) => outcome === name).length, name]);
  return ` (${counts.flatMap(([count, name]) => (count > 0 ? `${count.toLocaleString('en')} ${name}` : [])).join(', ')})`;
}

function nameOf({ payment, message }, position) {
  const { instruction, transaction, endToEnd } = payment?.references ?? {};
  return `${position + 1}. ${instruction ?? transaction ?? endToEnd ?? message.type ?? 'unreadable'}`;
}

async function entryOf(id) {
  return ask(`/entry?id=${encodeURIComponent(id)}`).catch(() => undefined);
}

async function showLists() {
  const lists = await ask('/lists').catch(() => []);
  const parts = lists.map(({ list, publishedOn, entries, demonstration }) =>
    el(
      'span',
      { class: demonstration && 'demonstration' },
      [list, publishedOn, demonstration ? 'for trying out only' : `${entries.toLocaleString('en')} entries`]
        .filter(Boolean)
        .join(', '),
    ),
  );
  at('lists-in-use').replaceChildren(...parts);
}
