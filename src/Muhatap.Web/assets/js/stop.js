// Ends work that goes on by itself, such as a search that fetches its next part.

export function startStop() {
  document.addEventListener('click', (event) => {
    // A request under way is given up; the server hears it and gives up too.
    const abort = event.target.closest?.('[data-abort]');
    if (abort) document.querySelector(abort.dataset.abort)?.dispatchEvent(new CustomEvent('htmx:abort'));
    const button = event.target.closest?.('[data-stop]');
    const working = button?.closest(button.dataset.stop);
    if (!working) return;
    working.remove();
  });
}
