// Several posts at once: x chooses the one in focus, with Shift a click chooses all between, Escape lets go.
let last = null;

export function startChoosing() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('textarea, select, dialog, input:not([type="checkbox"])')) return;
    if (event.key === 'x') {
      const box = (document.activeElement?.closest?.('[data-row="choose"]') ?? document.querySelector('[data-row="choose"]'))?.querySelector('input[name="post"]');
      if (!box) return;
      box.checked = !box.checked;
      last = box;
      count();
    } else if (event.key === 'Escape' && chosen().length > 0) {
      all(false);
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-choose]');
    if (button) return all(button.dataset.choose === 'all');
    const box = event.target.closest?.('input[name="post"][form="chosen"]');
    if (!box) return;
    if (event.shiftKey && last) {
      const list = boxes();
      const [from, to] = [list.indexOf(last), list.indexOf(box)].sort((a, b) => a - b);
      if (from >= 0) for (const between of list.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
    count();
    // The keys stay with the post and not with its box.
    box.closest('[data-row]')?.focus({ preventScroll: true });
  });
  count();
}

const boxes = () => [...document.querySelectorAll('input[name="post"][form="chosen"]')];
const chosen = () => boxes().filter((box) => box.checked);

function all(on) {
  for (const box of boxes()) box.checked = on;
  count();
}

function count() {
  const shown = document.querySelector('[data-chosen-count]');
  if (shown) shown.textContent = shown.dataset.chosenCount.replace('{0}', chosen().length);
}
