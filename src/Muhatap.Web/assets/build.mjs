// Makes wwwroot/lib: what npm gives us, our own styles and modules, and one sprite of the icons that Icons.cs names.
// Packages are installed once into a cache outside the checkout, named by the hash of the lock file.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = dirname(fileURLToPath(import.meta.url));
const web = dirname(assets);
const root = dirname(dirname(web));
const out = join(web, 'wwwroot', 'lib');

const modules = installed();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copy(join(modules, 'htmx.org/dist/htmx.min.js'), 'vendor/htmx.js');
copy(join(modules, '@tabler/core/dist/css/tabler.min.css'), 'vendor/tabler.css', withoutSourceMap);
for (const folder of ['css', 'js', 'img']) cpSync(join(assets, folder), join(out, folder), { recursive: true });
writeFileSync(join(out, 'img/icons.svg'), sprite());
writeFileSync(join(out, '.built'), '');

function installed() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const cache = process.env.MUHATAP_CACHE || join(homedir(), '.cache', 'muhatap');
  const home = join(cache, `npm-${hash}`);
  if (existsSync(join(home, 'node_modules', '.package-lock.json'))) return join(home, 'node_modules');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'npm-new-'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, file), join(work, file));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: work, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    rmSync(work, { recursive: true, force: true });
    fail('npm could not install the page assets; see its message above. Is the registry within reach?');
  }
  try {
    renameSync(work, home);
  } catch {
    // Another build came first: its copy is as good.
    rmSync(work, { recursive: true, force: true });
  }
  return join(home, 'node_modules');
}

function copy(from, to, change = (text) => text) {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  writeFileSync(join(out, to), change(readFileSync(from)));
}

function withoutSourceMap(bytes) {
  return bytes.toString('utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
}

function sprite() {
  const named = readFileSync(join(web, 'Pages/Parts/Icons.cs'), 'utf8').matchAll(/const string \w+ = "([a-z0-9-]+)"/g);
  const symbols = [...new Set([...named].map((match) => match[1]))].sort().map(symbol);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function symbol(name) {
  const file = join(modules, '@tabler/icons/icons/outline', `${name}.svg`);
  if (!existsSync(file)) fail(`Icons.cs names "${name}", which @tabler/icons does not have.`);
  const paths = readFileSync(file, 'utf8').match(/<(path|circle|rect|line)[^>]*\/>/g).filter((path) => !path.includes('M0 0h24v24H0z'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths.join('')}</symbol>`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
