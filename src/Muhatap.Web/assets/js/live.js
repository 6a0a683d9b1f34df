// One event stream a browser: the tab that holds the lock listens and tells the others (HTTP/1.1 allows six connections a host).
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('muhatap-live') : null;
const waiting = new Map();
const told = new Map();

// How long parts of the page are left as they are after each time they were drawn again, in milliseconds.
const rest = { topic: 5000, alarm: 5000, source: 2000 };

export function startLive() {
  if (!document.body.dataset.live) return;
  channel?.addEventListener('message', (event) => announce(event.data));
  if (navigator.locks && channel) navigator.locks.request('muhatap-live', listen);
  else listen();
}

function listen() {
  return new Promise(() => {
    // As of when the page was drawn: what changed since then is told first, also when the stream breaks and comes back.
    const source = new EventSource(`/live?since=${document.body.dataset.live}`);
    source.addEventListener('change', (event) => {
      announce(event.data);
      channel?.postMessage(event.data);
    });
  });
}

// Parts of the page carry hx-trigger="live-conversation from:body": many changes at once make one fetch.
function announce(data) {
  const [kind, id] = data.split(' ');
  const name = `live-${kind}`;
  // The first of many starts the wait; restarting it at each would starve the page while posts keep coming. The last is always followed
  // by a telling: htmx's own throttle forgets it where the part it belongs to is exchanged meanwhile.
  if (waiting.has(name)) return;
  const tell = () => {
    // Somebody is choosing in a menu that the fresh part would close: it waits for them.
    if (document.querySelector('details.reading[open]')) {
      waiting.set(name, setTimeout(tell, 1000));
      return;
    }
    waiting.delete(name);
    told.set(name, performance.now());
    document.body.dispatchEvent(new CustomEvent(name, { detail: { id } }));
  };
  const rested = performance.now() - (told.get(name) ?? -Infinity);
  waiting.set(name, setTimeout(tell, Math.max(250, (rest[kind] ?? 1000) - rested)));
}
