// One event stream a browser: the tab that holds the lock listens and tells the others (HTTP/1.1 allows six connections a host).
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('muhatap-live') : null;
const waiting = new Map();

export function startLive() {
  if (!document.body.dataset.live) return;
  channel?.addEventListener('message', (event) => announce(event.data));
  if (navigator.locks && channel) navigator.locks.request('muhatap-live', listen);
  else listen();
}

function listen() {
  return new Promise(() => {
    const source = new EventSource('/live');
    source.addEventListener('change', (event) => {
      announce(event.data);
      channel?.postMessage(event.data);
    });
    // The stream broke and came back: what happened meanwhile is fetched again.
    let open = false;
    source.addEventListener('open', () => {
      if (open) for (const kind of ['conversation', 'topic', 'source', 'customer', 'export']) announce(`${kind} 0`);
      open = true;
    });
  });
}

// Parts of the page carry hx-trigger="live-conversation from:body": many changes at once make one fetch.
function announce(data) {
  const [kind, id] = data.split(' ');
  const name = `live-${kind}`;
  // The first of many starts the wait; restarting it at each would starve the page while posts keep coming.
  if (waiting.has(name)) return;
  const tell = () => {
    // Somebody is choosing in a menu that the fresh part would close: it waits for them.
    if (document.querySelector('details.reading[open]')) {
      waiting.set(name, setTimeout(tell, 1000));
      return;
    }
    waiting.delete(name);
    document.body.dispatchEvent(new CustomEvent(name, { detail: { id } }));
  };
  waiting.set(name, setTimeout(tell, 250));
}
