// The query editor: mends put in with one click, and fields and their values offered while one types.
export function startQuery() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-fill]');
    if (button) fill(document.querySelector(button.dataset.fill), button.dataset.value);
    const offer = event.target.closest?.('[data-offer]');
    if (offer) take(offer);
  });
  document.addEventListener('input', (event) => event.target.id === 'query' && offer(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.target.id !== 'query') return;
    const first = document.querySelector('#offers [data-offer]');
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  });
}

function fill(box, value) {
  if (!box) return;
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
}

// The word before the cursor: a field's beginning, or what follows its colon.
function typed(box) {
  return box.value.slice(0, box.selectionStart).match(/([a-z]+)(?::([\p{L}]*))?$/u);
}

function offer(box) {
  const list = document.querySelector('#offers');
  const known = document.querySelector('#fields');
  if (!list || !known) return;
  const found = typed(box);
  const offers = [];
  if (found && found[0].length > 1)
    for (const field of known.querySelectorAll('[data-field]')) {
      const name = field.dataset.field;
      if (found[2] === undefined && name.startsWith(found[1]) && name !== found[1]) offers.push([`${name}:`, name + ':']);
      if (found[2] !== undefined && name === found[1])
        for (const choice of field.dataset.choices.split(' ')) if (choice.startsWith(found[2]) && choice !== found[2]) offers.push([`${name}:${choice}`, choice]);
    }
  list.replaceChildren(
    ...offers.slice(0, 8).map(([value, text]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chip acc';
      button.dataset.offer = value;
      button.textContent = text;
      return button;
    }),
  );
}

function take(button) {
  const box = document.querySelector('#query');
  const found = typed(box);
  if (!found) return;
  const start = box.selectionStart - found[0].length;
  box.setRangeText(button.dataset.offer, start, box.selectionStart, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
}
