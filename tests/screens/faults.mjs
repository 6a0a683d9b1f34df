// What a machine can see wrong in a page. Runs inside the browser; returns a list of sentences.
export function faultsOfPage() {
  const faults = [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const say = (what, element) => faults.push(`${what}: ${describe(element)}`);

  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide > 1) say(`the page is ${wide} px wider than the window`, widest());
  if (document.querySelectorAll('h1').length !== 1) faults.push(`${document.querySelectorAll('h1').length} h1 headings, not one`);
  if (!document.title) faults.push('no title');
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push(`id "${id}" stands twice`);
  for (const element of document.querySelectorAll('[style]'))
    if (!element.closest('svg, [data-chart]')) say('inline style', element);
  for (const element of document.querySelectorAll('img:not([alt])')) say('picture without alt', element);
  for (const element of document.querySelectorAll('a[href], button, summary'))
    if (visible(element) && !element.closest('[aria-hidden=true]') && !nameOf(element)) say('nothing says what it does', element);
  for (const element of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
    if (visible(element) && !element.labels?.length && !element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby'))
      say('field without a label', element);
  for (const element of document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')) {
    // A link in words may be as high as its line (WCAG 2.5.8, inline); a hidden radio's target is its label.
    // A plot's own parts have a table beside them (WCAG 2.5.8, equivalent).
    if (element.closest('svg[aria-hidden=true]')) continue;
    if (!visible(element) || element.closest('.visually-hidden') || (element.tagName === 'A' && element.textContent.trim() && !element.matches('.btn'))) continue;
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    if (box.width < 24 || box.height < 23.5) say(`target of ${Math.round(box.width)}×${Math.round(box.height)} px`, element);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    // A painted query's own letters are see-through: those drawn behind it, in the same place, are what is read.
    if (!node.data.trim() || seen.has(element) || !visible(element) || element.closest('[disabled], [aria-disabled=true], .visually-hidden, option, textarea.painted')) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const behind = backgroundOf(element);
    const front = over(rgba(element.closest('svg') ? style.fill : style.color), behind);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
    const ratio = contrast(front, behind);
    if (ratio < needed - 0.05) say(`contrast ${ratio.toFixed(1)} (needs ${needed})`, element);
  }
  return [...new Set(faults)].slice(0, 40);

  function visible(element) {
    if (element.closest('dialog:not([open]), .skip')) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  }
  function nameOf(element) {
    return (element.getAttribute('aria-label') || element.textContent.trim() || element.title || element.querySelector('img')?.alt || '').trim();
  }
  function widest() {
    return [...document.body.querySelectorAll('*')].filter((e) => visible(e) && e.getBoundingClientRect().right > innerWidth + 1).pop() ?? document.body;
  }
  function describe(element) {
    const path = [];
    for (let e = element; e && e !== document.body && path.length < 3; e = e.parentElement)
      path.unshift(e.tagName.toLowerCase() + (e.id ? `#${e.id}` : '') + (e.classList?.length ? '.' + [...e.classList].slice(0, 2).join('.') : ''));
    return `${path.join(' > ')} "${(element.textContent || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  }
  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  }
  function over(front, behind) {
    return [0, 1, 2].map((i) => front[i] * front[3] + behind[i] * (1 - front[3])).concat(1);
  }
  function backgroundOf(element) {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((behind, layer) => over(layer, behind), [255, 255, 255, 1]);
  }
  function contrast(a, b) {
    const light = (colour) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
        const c = colour[i] / 255;
        return sum + weight * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      }, 0);
    const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
    return (x + 0.05) / (y + 0.05);
  }
}
