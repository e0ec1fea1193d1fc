/** The window's only origin; no port is open behind it. */
export const ownOrigin = 'app://kaoping';

/** Whether an address is one of the program's own pages. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === ownOrigin;
}

/** Whether the window may ask for an address at all: its own, or data that it already holds. */
export function isLoadable(address: string): boolean {
  return isOwnAddress(address) || address.startsWith('data:') || address.startsWith(`blob:${ownOrigin}/`);
}
