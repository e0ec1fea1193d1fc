/** Chromium's flags for one page to one PDF file, without a window, a network or anything kept. */
export function printFlags(url: string, pdfPath: string, profile: string): string[] {
  return [
    '--headless',
    `--print-to-pdf=${pdfPath}`,
    // The second is the name that browsers before 112 know.
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium does not start as root in its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
}
