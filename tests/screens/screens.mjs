// Signs in, walks every page in both languages and themes at two widths, keeps a picture of each and lists its faults.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOfPage } from './faults.mjs';
import { pages, signedOut } from './pages.mjs';

const { chromium } = createRequire(join(process.env.MUHATAP_SCREENS_MODULES, 'package.json'))('playwright-core');
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values: asked } = parseArgs({
  options: {
    url: { type: 'string' },
    user: { type: 'string' },
    password: { type: 'string' },
    out: { type: 'string', default: mkdtempSync(join(tmpdir(), 'muhatap-screens-')) },
    only: { type: 'string' },
    width: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const widths = [390, 1440].filter((width) => !asked.width || width === +asked.width);
const languages = ['tr', 'en'].filter((language) => !asked.language || language === asked.language);
const themes = ['light', 'dark'].filter((theme) => !asked.theme || theme === asked.theme);

const demo = asked.url ? null : await startDemo();
const { url, user, password } = demo ?? asked;
const browser = await chromium.launch({
  executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let faults = 0;
let pictures = 0;
try {
  mkdirSync(asked.out, { recursive: true });
  for (const language of languages) {
    const session = await signIn(language);
    for (const theme of themes)
      for (const width of widths) {
        await look(session, language, theme, width, pages);
        await look(undefined, language, theme, width, signedOut);
      }
  }
  if (asked.readme) await takeReadmePictures();
} finally {
  await browser.close();
  demo?.stop();
}
console.log(JSON.stringify({ pictures, faults, folder: asked.out }));
process.exitCode = faults === 0 ? 0 : 1;

async function look(session, language, theme, width, list) {
  const context = await open(session, language, theme, width);
  const page = await context.newPage();
  const heard = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('response', (response) => response.status() >= 500 && heard.push(`${response.status()} ${response.url()}`));
  for (const { name, path, prepare } of list) {
    if (asked.only && !name.includes(asked.only)) continue;
    heard.length = 0;
    const place = `${name} ${language} ${theme} ${width}`;
    try {
      const to = typeof path === 'function' ? await path(page, url) : path;
      if (!to) {
        report(place, ['there is nothing to show']);
        continue;
      }
      await page.goto(url + to, { waitUntil: 'load' });
      await prepare?.(page, width);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(asked.out, `${name}-${width}-${language}-${theme}.png`), fullPage: width < 500 });
      pictures++;
      report(place, [...heard, ...(await page.evaluate(faultsOfPage))]);
    } catch (error) {
      report(place, [String(error).split('\n')[0]]);
    }
  }
  await context.close();
}

function report(place, found) {
  faults += found.length;
  for (const fault of found) console.error(`${place}: ${fault}`);
}

async function open(session, language, theme, width) {
  return browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: theme,
    locale: language === 'tr' ? 'tr-TR' : 'en-GB',
    timezoneId: 'Europe/Istanbul',
    storageState: session,
  });
}

/** Signs in once a language; the theme follows the browser's. */
async function signIn(language) {
  const context = await open(undefined, language, 'light', 1440);
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.fill('input[type=email]', user);
  await page.fill('input[type=password]', password);
  await Promise.all([page.waitForURL((to) => !to.pathname.startsWith('/sign-in')), page.press('input[type=password]', 'Enter')]);
  await page.goto(`${url}/profile`);
  await page.selectOption('select[name=language]', language);
  await page.selectOption('select[name=theme]', 'auto');
  await Promise.all([page.waitForNavigation(), page.locator('select[name=language]').evaluate((select) => select.form.requestSubmit())]);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function takeReadmePictures() {
  const session = await signIn('tr');
  const context = await open(session, 'tr', 'light', 1440);
  const page = await context.newPage();
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const name of ['inbox', 'listen']) {
    const { path, prepare } = pages.find((entry) => entry.name === (name === 'inbox' ? 'inbox-thread' : name));
    await page.goto(url + (typeof path === 'function' ? await path(page, url) : path));
    await prepare?.(page, 1440);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(root, 'docs/pictures', `${name}-tr.png`) });
  }
  await context.close();
}

async function startDemo() {
  const program = ['Release', 'Debug'].map((kind) => join(root, `src/Muhatap.Web/bin/${kind}/net10.0/muhatap.dll`)).find(existsSync);
  if (!program) {
    console.error('Nothing is built: run ./muhatap build first.');
    process.exit(2);
  }
  const child = spawn('dotnet', [program, 'demo', '--port', '0', '--fast'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const line = await new Promise((found, failed) => {
    child.on('exit', (code) => failed(new Error(`The demo ended with ${code} before it served.`)));
    child.stdout.on('data', (bytes) => {
      text += bytes;
      const json = text.split('\n').find((candidate) => candidate.startsWith('{"url"'));
      if (json) found(json);
    });
  });
  return { ...JSON.parse(line), stop: () => child.kill('SIGTERM') };
}
