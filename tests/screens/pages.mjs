// Every page, by a name for its picture and a path, or a way to find one.
export const pages = [
  { name: 'today', path: '/' },
  { name: 'inbox', path: '/inbox' },
  { name: 'inbox-thread', path: (page, url) => first(page, url, '/inbox', 'a.case'), isWindow: true },
  { name: 'inbox-closed', path: '/inbox?box=closed' },
  { name: 'paste', path: '/inbox/paste' },
  { name: 'feed', path: '/listen' },
  { name: 'listen', path: (page, url) => first(page, url, '/listen', 'a.topic:nth-of-type(2)') },
  {
    name: 'feed-chosen',
    path: (page, url) => first(page, url, '/listen', 'a.topic:nth-of-type(2)'),
    prepare: async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.waitForSelector('.chosen-bar:visible');
    },
  },
  { name: 'exports', path: '/exports' },
  { name: 'report', path: '/listen/report' },
  { name: 'report-narrowed', path: '/listen/report?q=kargo*', prepare: (page) => page.waitForSelector('#report h2') },
  { name: 'surveys', path: '/listen/surveys' },
  { name: 'survey', path: (page, url) => first(page, url, '/listen/surveys', 'a.card.plain') },
  { name: 'survey-public', path: async (page, url) => (await first(page, url, '/listen/surveys', 'a.card.plain')).replace('/listen/surveys/', '/survey/') },
  { name: 'survey-invite', path: async (page, url) => (await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a')).replace('/customers/', '/listen/surveys/for/') },
  { name: 'report-empty', path: '/listen/report?since=2020-01-01&until=2020-01-02' },
  {
    name: 'list',
    path: '/listen/lists/new',
    prepare: async (page) => {
      await page.fill('[name=name]', 'Deneme markaları');
      await page.click('.save-row button');
      const text = 'anahtar;ad;takma adlar\nM-1;Kuzey Rüzgârı Kargo;KRK Kargo|Kuzeyrüzgarı\nM-2;ve;\nM-3;Çınarlı Çay;\n';
      await page.setInputFiles('[name=file]', { name: 'markalar.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.click('form[enctype] button');
      await page.click('button[value=run]');
      await page.waitForSelector('#rows li');
    },
  },
  ...['purpose', 'names', 'noise', 'must', 'owner', 'look'].map((name, step) => ({ name: `guide-${step + 1}-${name}`, path: '/listen/guide?step=1', prepare: (page) => answer(page, step) })),
  {
    name: 'following',
    path: '/listen/following',
    prepare: async (page) => {
      await page.goto(new URL('/listen', page.url()).href);
      await page.locator('form[action^="/listen/following/account/"] button').first().click();
      await page.waitForSelector('.followed');
      await page.fill('#add [name=lines]', '#KargomNerede\nhttps://facebook.com/groups/ornektopluluk\niki kelime');
      await page.click('#add .btn-primary');
      await page.waitForSelector('[role=status]');
    },
  },
  { name: 'topic-new', path: '/listen/topics/new' },
  {
    name: 'query-editor',
    path: '/listen/topics/new',
    prepare: async (page) => {
      await page.click('#query');
      await page.keyboard.type('(kargo~ VEYA "geç geldi"~3) DEĞİL #çekiliş lang:tr likes>=10 bilinmeyen:alan sentiment:ol');
      await page.waitForSelector('#offers button');
      await page.waitForSelector('#query-check .bad');
    },
  },
  { name: 'alarms', path: '/analyze/spikes' },
  { name: 'engagement', path: '/analyze/engagement' },
  { name: 'campaigns', path: '/analyze/campaigns' },
  { name: 'complaints', path: '/analyze/complaints' },
  { name: 'complaints-team', path: '/analyze/complaints?by=Team' },
  { name: 'complaint-cases', path: '/analyze/complaints/cases?days=30' },
  { name: 'rival-accounts', path: '/analyze/complaints/accounts' },
  { name: 'volumes', path: '/settings/volumes' },
  {
    name: 'correcting',
    path: '/listen',
    prepare: async (page) => {
      await page.keyboard.press('o');
      await page.waitForSelector('details.reading[open]');
    },
  },
  { name: 'customers', path: '/customers' },
  { name: 'customer', path: (page, url) => first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a') },
  { name: 'circle', path: async (page, url) => first(page, url, await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a'), '#circle a[href*="/circle?"]') },
  { name: 'review', path: '/customers/review' },
  { name: 'promises', path: '/promises' },
  { name: 'network', path: async (page, url) => first(page, url, await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a'), '#networks a[href*="/network/"]') },
  { name: 'freshness', path: '/customers/freshness' },
  { name: 'links', path: '/customers/links' },
  { name: 'bases', path: '/settings/bases' },
  { name: 'retention', path: '/settings/retention?try&days-Strangers=30&days-Conversations=30&days-Records=90' },
  { name: 'retention-due', path: '/settings/retention/due?kind=Strangers&days=30' },
  { name: 'methods', path: '/settings/methods' },
  { name: 'account-link', path: '/account-link' },
  {
    name: 'account-link-bluesky',
    path: async (page, url) => {
      await page.goto(`${url}/settings/methods`);
      await page.click('#NetworkSignIn button[value=Links]');
      await page.waitForURL(/saved/);
      return '/account-link?way=bluesky';
    },
  },
  { name: 'consents', path: '/customers/consents' },
  { name: 'segments', path: '/customers/segments' },
  { name: 'segments-found', path: '/customers/segments?filter=(segment%3Avip%20VEYA%20segment%3Astandard)%20gonderi%3E%3D1%20-temas%3Ayok' },
  { name: 'segments-wrong', path: '/customers/segments?filter=sehri%3Aizmir%20OR%20segment%3Avip%20ay%C5%9Fe' },
  {
    name: 'segments-typing',
    path: '/customers/segments',
    prepare: async (page) => {
      await page.click('#query');
      await page.keyboard.type('sikayet/90>=1 (sehir:(izmir VEYA ankara) VEYA risk:yuksek) -izin:e');
      await page.waitForSelector('#offers button');
      await page.waitForSelector('#counted .notice');
    },
  },
  { name: 'merge', path: async (page, url) => `${await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a')}/merge` },
  { name: 'split', path: async (page, url) => first(page, url, await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a'), "a[href*='/split?record=']") },
  { name: 'data', path: async (page, url) => `${await first(page, url, '/customers?q=ay%C5%9Fe', 'tbody a')}/data` },
  { name: 'import', path: '/import' },
  {
    name: 'import-file',
    path: '/import',
    prepare: async (page) => {
      const buffer = Buffer.from('musteri_no,ad_soyad,eposta,sehir\nT-1,Deneme Örnekoğlu,deneme@ornek.example,Sivas\nT-2,,bozuk,Van\n');
      await page.setInputFiles('[name=file]', { name: 'deneme.csv', mimeType: 'text/csv', buffer });
      await page.click('form[enctype] button');
      await page.click('button[value=try]');
      await page.waitForSelector('dl.tally');
      await page.waitForTimeout(1500);
    },
  },
  ...['connections', 'connections/new/bluesky', 'triage', 'playbooks', 'people', 'tokens', 'form', 'webhooks', 'records', 'models', 'language-model', 'subjects', 'names'].map((name) => ({
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

/** Goes through the guided topic's questions up to a step. */
async function answer(page, step) {
  const anew = page.locator('form[action="/listen/guide/anew"] button');
  if (await anew.count()) await anew.click();
  const next = () => page.click('#guide .guide-go .btn-primary');
  if (step > 0) {
    await page.check('[name=purpose][value=Brand]');
    await next();
  }
  if (step > 1) {
    await page.fill('[name=names]', 'Kervanbank');
    await next();
  }
  if (step > 2) {
    const mark = page.locator('[name=noise-mark]');
    if (await mark.count()) await mark.first().check();
    await page.fill('[name=noise]', 'bulmaca');
    await next();
  }
  if (step > 3) {
    await page.fill('[name=must]', 'boykot\ndava');
    await next();
  }
  if (step > 4) await next();
  if (step === 1) {
    await page.fill('[name=names]', 'Kervanbank\n#KargomNerede\n...');
    await page.waitForSelector('.heard li');
  }
  if (step === 5) await page.waitForSelector('.samples, #query-preview p');
}
