// Ctrl+K: find a customer, a conversation, a page.
export function startBar() {
  const bar = document.querySelector('#bar');
  if (!bar) return;
  const input = bar.querySelector('input');
  const found = bar.querySelector('#found');
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      bar.showModal();
      input.select();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-open-bar]')) bar.showModal();
    if (event.target.closest?.('[data-close]')) event.target.closest('dialog').close();
  });
  bar.addEventListener('keydown', (event) => {
    const rows = [...found.querySelectorAll('a')];
    const here = rows.findIndex((row) => row.classList.contains('here'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.min(rows.length - 1, Math.max(0, here + (event.key === 'ArrowDown' ? 1 : -1)));
      rows.forEach((row, index) => row.classList.toggle('here', index === next));
      rows[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      (rows[here] ?? rows[0])?.click();
    }
  });
}
