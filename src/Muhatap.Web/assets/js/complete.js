// Fields and their values offered under a search box of one line. It stays an ordinary input: Enter searches, and without this
// nothing is missing but the offers.
let pause;
let asking;

export function startComplete(offer) {
  document.addEventListener('input', (event) => isBox(event.target) && !event.isComposing && wait(event.target, offer));
  document.addEventListener('click', (event) => isBox(event.target) && wait(event.target, offer));
  document.addEventListener('keyup', (event) => isBox(event.target) && /^Arrow(Left|Right)$/.test(event.key) && wait(event.target, offer));
}

function isBox(target) {
  return target.matches?.('input[data-complete]');
}

function wait(box, offer) {
  clearTimeout(pause);
  pause = setTimeout(() => ask(box, offer), 120);
}

async function ask(box, offer) {
  const sent = box.value;
  asking?.abort();
  asking = new AbortController();
  // An empty box is a box to read, not a list of everything there is.
  if (!sent.trim()) return offer(box, null);
  try {
    const asked = new URLSearchParams({ query: sent, caret: box.selectionStart });
    const response = await fetch(`/listen/editor?${asked}`, { signal: asking.signal });
    if (response.ok && box.value === sent) offer(box, await response.json());
  } catch {
    // Answered too late or not at all: the next letter asks again.
  }
}
