// o opens the correction menu of the post one stands on (or the first that can be corrected); then one key picks.
export function startCorrecting() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, [contenteditable], dialog')) return;
    const open = document.querySelector('details.reading[open]');
    if (open) {
      const picked = event.key === 'Escape' || event.key === 'o' ? null : open.querySelector(`[data-pick="${CSS.escape(event.key)}"]`);
      if (event.key !== 'Escape' && event.key !== 'o' && !picked) return;
      event.preventDefault();
      if (picked) picked.click();
      else open.open = false;
    } else if (event.key === 'o') {
      const menus = [...document.querySelectorAll('details.reading')];
      const here = document.activeElement?.closest('[data-row], .say')?.querySelector('details.reading');
      const menu = here ?? (document.querySelector('#entries') ? menus.at(-1) : menus[0]);
      if (!menu) return;
      event.preventDefault();
      menu.open = true;
      menu.querySelector('[data-pick]')?.scrollIntoView({ block: 'nearest' });
    }
  });
  // One at a time, and none left open behind.
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.reading[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
}
