// Ends work that goes on by itself, such as a search that fetches its next part.

export function startStop() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-stop]');
    const working = button?.closest(button.dataset.stop);
    if (!working) return;
    working.remove();
  });
}
