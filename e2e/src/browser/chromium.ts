import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where distributions put it; CHROMIUM names another place. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];
/** Without a GPU pages are drawn in software five times as fast as through a software GPU. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Everything a page waits for comes true well within this, also on a busy machine. */
const PATIENCE_MS = 30_000;

/** A desk with a screen of its own: no cookie, no store, nothing remembered. */
export interface Desk extends AsyncDisposable {
  readonly page: Page;
  /** What the page complained about so far: uncaught errors and console errors. */
  readonly complaints: readonly string[];
}

/** Starts a Chromium with a fresh profile and opens one page, English and wide, at an address. */
export async function openDesk(baseUrl: string): Promise<Desk> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: 'en-GB',
    viewport: { width: 1_280, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page), [Symbol.asyncDispose]: () => close(browser) };
}

function findChromium(): string {
  const place = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (place === undefined)
    throw new Error(
      'no Chromium found: install one (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM',
    );
  return place;
}

/** While a server is away every request fails, and browsers say so on the console by themselves. */
const FAILED_REQUEST = /^(?:Failed to load resource|WebSocket connection to)/;

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !FAILED_REQUEST.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

async function close(browser: Browser): Promise<void> {
  await browser.close();
}
