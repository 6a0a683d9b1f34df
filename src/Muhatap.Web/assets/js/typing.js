// Text boxes: length against the network's limit, Ctrl+Enter sends, what is typed survives a reload, copy with one key.
export function startTyping() {
  document.addEventListener('input', (event) => {
    const box = event.target.closest?.('textarea[data-keep]');
    if (!box) return;
    count(box);
    sessionStorage.setItem(box.dataset.keep, box.value);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.closest?.('form')?.requestSubmit();
  });
  document.addEventListener('submit', (event) => {
    // Kept until the server took it: a refusal brings the reader back to what was typed.
    const box = event.target.querySelector?.('textarea[data-keep]');
    if (box) sessionStorage.setItem('sent', box.dataset.keep);
  });
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    await navigator.clipboard?.writeText(button.dataset.copy);
    toast(button.dataset.copied);
  });
  document.addEventListener('click', (event) => {
    const chip = event.target.closest?.('[data-draft]');
    if (!chip) return;
    const box = document.querySelector('#answer-text');
    if (!box) return;
    box.value = chip.dataset.draft;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  });
  // A filter's choice is asked for at once.
  document.addEventListener('change', (event) => event.target.closest?.('form[data-at-once]')?.requestSubmit());
  document.addEventListener('htmx:after:swap', restore);
  settle();
  restore();
}

function settle() {
  const sent = sessionStorage.getItem('sent');
  if (!sent) return;
  sessionStorage.removeItem('sent');
  if (!new URL(location).searchParams.has('refused')) sessionStorage.removeItem(sent);
}

function restore() {
  for (const box of document.querySelectorAll('textarea[data-keep]')) {
    const kept = sessionStorage.getItem(box.dataset.keep);
    if (kept && !box.value) box.value = kept;
    count(box);
  }
  // Where the thread scrolls by itself its end is shown; on a phone the page is read from the top.
  const end = document.querySelector('.entries [data-last]');
  const thread = document.querySelector('.thread');
  if (end && end.dataset.seen !== 'yes' && thread && getComputedStyle(thread).overflowY !== 'visible') {
    end.dataset.seen = 'yes';
    end.scrollIntoView({ block: 'nearest' });
  }
}

function count(box) {
  const shown = document.querySelector(`[data-count-of="${box.id}"]`);
  if (!shown) return;
  const most = Number(shown.dataset.most);
  const length = [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' }).segment(box.value)].length;
  shown.textContent = `${length} / ${most}`;
  shown.classList.toggle('late', length > most);
}

export function toast(text) {
  if (!text) return;
  const note = document.createElement('div');
  note.className = 'toast-note';
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.querySelector('#toasts')?.append(note);
  setTimeout(() => note.remove(), 4000);
}
