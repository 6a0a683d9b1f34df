// Keyboard from end to end. Keys are off while somebody types.
const places = { b: '/', g: '/inbox', d: '/listen', m: '/customers', l: '/analyze/spikes', a: '/settings', e: '/customers/review', t: '/customers/freshness', i: '/import', k: '/analyze/complaints', s: '/promises' };
let goes = false;

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable], dialog')) {
      if (event.key === 'Escape') event.target.blur?.();
      return;
    }
    if (goes) {
      goes = false;
      if (places[event.key]) location.assign(places[event.key]);
      return;
    }
    if (event.key === 'g') {
      goes = true;
      setTimeout(() => (goes = false), 1200);
    } else if (event.key === '?') {
      document.querySelector('#keys')?.showModal();
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    } else {
      const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!wanted) return;
      event.preventDefault();
      wanted.click();
      document.getElementById(wanted.dataset.focus)?.focus();
    }
  });
}

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (rows.length === 0) return;
  const here = rows.findIndex((row) => row === document.activeElement || row.classList.contains('here'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, here + by))];
  next.focus();
  if (next.dataset.row === 'open') next.click();
}
