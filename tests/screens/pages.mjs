// Every page, by a name for its picture and a path, or a way to find one.
export const pages = [
  { name: 'today', path: '/' },
  { name: 'inbox', path: '/inbox' },
  { name: 'inbox-thread', path: (page, url) => first(page, url, '/inbox', 'a.case'), isWindow: true },
  { name: 'inbox-closed', path: '/inbox?box=closed' },
  { name: 'paste', path: '/inbox/paste' },
  { name: 'feed', path: '/listen' },
  { name: 'listen', path: (page, url) => first(page, url, '/listen', 'a.topic:nth-of-type(2)') },
  { name: 'topic-new', path: '/listen/topics/new' },
  { name: 'alarms', path: '/analyze/spikes' },
  { name: 'customers', path: '/customers' },
  { name: 'customer', path: (page, url) => first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a') },
  ...['connections', 'connections/new/bluesky', 'triage', 'playbooks', 'people', 'tokens', 'form', 'webhooks'].map((name) => ({
    name: name.replaceAll('/', '-'),
    path: `/settings/${name}`,
  })),
  { name: 'profile', path: '/profile' },
  { name: 'missing', path: '/customers/1' },
  {
    name: 'keys',
    path: '/',
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
    },
  },
  {
    name: 'command-bar',
    path: '/',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog#bar[open]');
      await page.keyboard.type('ay');
      await page.waitForTimeout(500);
    },
  },
];

export const signedOut = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'first-start-used', path: '/first-start/unknown' },
];

async function first(page, url, list, selector) {
  await page.goto(url + list);
  return page.locator(selector).first().getAttribute('href', { timeout: 3000 });
}
