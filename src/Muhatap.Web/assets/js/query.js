// The query editor: colours, mends put in with one click, and fields and their values offered while one types.
import { startComplete } from './complete.js';
import { startPaint } from './paint.js';

export function startQuery() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-fill]');
    if (button) fill(document.querySelector(button.dataset.fill), button.dataset.value);
    const chosen = event.target.closest?.('[data-offer]');
    if (chosen) take(chosen);
  });
  document.addEventListener('keydown', (event) => {
    const offers = [...document.querySelectorAll('#offers [data-offer]')];
    const at = offers.indexOf(document.activeElement);
    if (event.target.id === 'query' && event.key === 'ArrowDown' && offers.length > 0 && !event.isComposing) {
      event.preventDefault();
      offers[0].focus();
    } else if (at >= 0 && ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Escape'].includes(event.key)) {
      event.preventDefault();
      const next = event.key === 'Escape' ? undefined : offers[at + (event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1)];
      (next ?? document.querySelector('#query')).focus();
    }
  });
  startPaint(offer);
  startComplete(offer);
}

// As if it had been typed, so that the browser's undo takes it back.
function put(box, text, start, end) {
  box.focus();
  box.setSelectionRange(start, end);
  const done = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
  if (done) return;
  box.setRangeText(text, start, end, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function fill(box, value) {
  if (box) put(box, value, 0, box.value.length);
}

function offer(box, said) {
  const list = document.querySelector('#offers');
  if (!list) return;
  list.replaceChildren(
    ...(said?.offers ?? []).map((text) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm';
      Object.assign(button.dataset, { offer: text, start: said.start, end: said.start + said.length });
      button.textContent = text;
      return button;
    }),
  );
}

function take(button) {
  const box = document.querySelector('#query');
  put(box, button.dataset.offer, +button.dataset.start, +button.dataset.end);
  document.querySelector('#offers').replaceChildren();
}
