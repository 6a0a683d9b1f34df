// Signs in and takes a picture of every page: two widths, two languages, two themes.
// node take.mjs '{"url":…,"user":…,"password":…}' OUTDIR [name …]
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
const { chromium } = createRequire(process.env.PLAYWRIGHT_HOME + '/')('playwright-core');

const demo = JSON.parse(process.argv[2]);
const out = process.argv[3];
const only = process.argv.slice(4);
mkdirSync(out, { recursive: true });
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
const errors = [];
for (const [width, height] of [[1440, 900], [390, 844]]) {
  for (const language of ['tr', 'en']) {
    for (const theme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: language, deviceScaleFactor: 1 });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`));
      const shot = async (name, path) => {
        if (only.length && !only.includes(name)) return;
        if (path) await page.goto(demo.url + path, { waitUntil: 'load' });
        await page.screenshot({ path: `${out}/${name}-${language}-${theme}-${width}.png` });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 1) errors.push(`${name} ${language} ${width}: ${wide} px too wide`);
      };
      await page.context().addCookies([{ name: 'muhatap.language', value: language, url: demo.url }]);
      await page.goto(demo.url + '/sign-in');
      await shot('sign-in');
      await page.fill('[name=email]', demo.user);
      await page.fill('[name=password]', demo.password);
      await page.click('button.btn-primary');
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      if ((await page.getAttribute('html', 'lang')) !== language) {
        await page.goto(demo.url + '/profile');
        await page.selectOption('[name=language]', language);
        await page.locator('form[action="/profile"] button').click();
        await page.waitForLoadState('load');
      }
      await shot('today', '/');
      await shot('inbox', '/inbox');
      const first = await page.goto(demo.url + '/inbox').then(() => page.locator('.case').first().getAttribute('href').catch(() => null));
      if (first) await shot('thread', first);
      await shot('paste', '/inbox/paste');
      await shot('listen', '/listen');
      const topic = await page.goto(demo.url + '/listen').then(() => page.locator('.topic').nth(1).getAttribute('href').catch(() => null));
      if (topic) {
        await shot('topic-feed', topic);
        await page.goto(demo.url + topic);
        await shot('topic-edit', await page.locator('#pulse a.btn').getAttribute('href'));
      }
      await shot('customers', '/customers');
      const customer = await page.goto(demo.url + '/customers?q=ay%C5%9Fe').then(() => page.locator('tbody a').first().getAttribute('href').catch(() => null));
      if (customer) await shot('customer', customer);
      for (const name of ['connections', 'triage', 'playbooks', 'people', 'tokens', 'form']) await shot(name, `/settings/${name}`);
      await shot('profile', '/profile');
      await context.close();
    }
  }
}
await browser.close();
for (const error of new Set(errors)) console.error(error);
process.exit(errors.length ? 1 : 0);
