// Colours behind the query's textarea. The textarea stays the control: this only draws what the server's parser says of its text, and
// keeps the colours in place with the letters until the next answer comes.
const parts = ['term', 'phrase', 'operator', 'group', 'field', 'value'];
const longest = 20000;
let pause;
let asking;

export function startPaint(offer) {
  const box = document.querySelector('textarea[data-paint]');
  if (!box) return;
  const paint = document.createElement('div');
  paint.className = 'query-paint';
  paint.setAttribute('aria-hidden', 'true');
  box.before(paint);
  const state = { text: '', spans: [], errors: [] };
  const draw = () => {
    const isShort = box.value.length <= longest;
    box.classList.toggle('painted', isShort && !state.isComposing);
    if (!isShort) return paint.replaceChildren();
    follow(state, box.value);
    paint.replaceChildren(...pieces(state), '\n');
    paint.scrollTop = box.scrollTop;
  };
  const ask = () => {
    clearTimeout(pause);
    pause = setTimeout(() => answer(box, state, draw, offer), 120);
  };
  box.addEventListener('input', () => {
    draw();
    ask();
  });
  // What an input method is still writing is left to it.
  box.addEventListener('compositionstart', () => {
    state.isComposing = true;
    draw();
  });
  box.addEventListener('compositionend', () => {
    state.isComposing = false;
    draw();
  });
  box.addEventListener('keyup', (event) => event.key.startsWith('Arrow') && ask());
  box.addEventListener('click', ask);
  box.addEventListener('scroll', () => (paint.scrollTop = box.scrollTop));
  draw();
  ask();
}

async function answer(box, state, draw, offer) {
  const sent = box.value;
  if (sent.length > longest) return offer(box, null);
  asking?.abort();
  asking = new AbortController();
  const form = new FormData();
  form.set('query', sent);
  form.set('caret', box.selectionStart);
  form.set('__RequestVerificationToken', box.form.elements.__RequestVerificationToken.value);
  try {
    const response = await fetch(box.dataset.paint || '/listen/editor', { method: 'POST', body: form, signal: asking.signal });
    if (!response.ok || box.value !== sent) return;
    const said = await response.json();
    state.text = sent;
    state.spans = triples(said.spans, 3).map(([start, length, part]) => ({ start, end: start + length, name: parts[part] }));
    state.errors = triples(said.errors, 2).map(([start, length]) => ({ start, end: start + Math.max(1, length) }));
    draw();
    offer(box, said);
  } catch {
    // Answered too late or not at all: the text stands there as before, and the next letter asks again.
  }
}

// Between two answers: what was typed moves the colours that stand behind it.
function follow(state, now) {
  const was = state.text;
  if (was === now) return;
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const end = was.length - tail;
  const by = now.length - was.length;
  const move = (span) => {
    const start = span.start >= end && span.start > head ? span.start + by : Math.min(span.start, head);
    const stop = span.end >= end ? span.end + by : Math.min(span.end, head);
    return { ...span, start, end: stop };
  };
  state.spans = state.spans.map(move).filter((span) => span.end > span.start);
  state.errors = state.errors.map(move).filter((span) => span.end > span.start);
  state.text = now;
}

function pieces({ text, spans, errors }) {
  const cuts = new Set([0, text.length]);
  for (const span of [...spans, ...errors]) {
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const found = [];
  for (let i = 0, at = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i], places[i + 1]];
    while (at < spans.length && spans[at].end <= start) at++;
    const name = at < spans.length && spans[at].start <= start ? spans[at].name : '';
    const isWrong = errors.some((error) => error.start < end && error.end > start);
    const piece = document.createElement('span');
    piece.className = `${name}${isWrong ? ' wrong' : ''}`;
    piece.textContent = text.slice(start, end);
    found.push(piece);
  }
  return found;
}

function triples(numbers, size) {
  const rows = [];
  for (let i = 0; i < numbers.length; i += size) rows.push(numbers.slice(i, i + size));
  return rows;
}
