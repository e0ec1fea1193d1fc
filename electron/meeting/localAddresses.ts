import { networkInterfaces } from 'node:os';

/**
 * The IPv4 addresses of this computer that others in the room can reach, by the name of their interface; last the one
 * that only this computer reaches, to try things out.
 */
export function localAddresses(): { readonly address: string; readonly name: string }[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, name })),
  );
  return [...all, { address: '127.0.0.1', name: '仅本机，供试用' }];
}
