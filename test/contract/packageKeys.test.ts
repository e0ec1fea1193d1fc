import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { eachScorers } from '../support/eachScores.ts';
import { hostedAndTaken, logOf } from '../support/packages.ts';

const [, one] = eachScorers as [string, string, string, string, string];

it('no line of the log and no entry holds the key that signs', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  const body = JSON.parse((await host.first.text()).split('\n')[1]!) as { privateKey: string };
  expect(body.privateKey.length).toBeGreaterThan(90);
  for (const client of [host.client, laptop]) {
    const { path } = await client.workspace.info();
    const text = logOf(path);
    expect(text).not.toContain(body.privateKey);
    expect(JSON.stringify(await client.entry.list({ assessmentId: host.assessmentId }))).not.toContain(
      body.privateKey,
    );
  }
});

it('an archive made there holds no key, and is whole', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  const { privateKey } = JSON.parse((await host.first.text()).split('\n')[1]!) as { privateKey: string };
  const copy = await laptop.workspace.copy();
  expect(Buffer.from(await copy.arrayBuffer()).includes(privateKey)).toBe(true);
  const { file } = await laptop.archive.make({ assessmentId: host.assessmentId });
  for (const bytes of Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))))
    expect(Buffer.from(bytes).includes(privateKey)).toBe(false);
  expect(await laptop.archive.check({ file })).toMatchObject({ ok: true });
});
