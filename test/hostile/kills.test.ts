import { expect, it } from 'vitest';
import { startTs } from '../support/runTs.ts';
import { open, sampleWorkspace } from '../support/testWorkspace.ts';
import { seeded } from './mutate.ts';

/** How often the program is killed; `npm run test:hostile` takes 300. */
const count = Math.max(3, Math.round((Number(process.env.KAOPING_HOSTILE ?? 40) * 3) / 20));

it(`no acknowledged save is lost when the program is killed at any moment, ${count} times`, async () => {
  const workspace = sampleWorkspace();
  workspace.close();
  const random = seeded(300);
  let saves = 0;
  for (let time = 0; time < count; time += 1) {
    const running = startTs('test/support/saveOnAndOn.ts', [workspace.path]);
    await running.line('saved 1');
    await new Promise((resolve) => setTimeout(resolve, random() * 200));
    await running.kill();
    const acknowledged = Number(/\d+$/.exec(running.lines.at(-1) ?? '')?.[0]);
    const again = open(workspace.path);
    expect(Number(again.sheets.find('c1')?.content.values['2-2.b'])).toBeGreaterThanOrEqual(acknowledged);
    expect(again.audit().problems).toEqual([]);
    again.close();
    saves += acknowledged;
  }
  console.log(`${count} kills, ${saves} acknowledged saves, none lost`);
}, 3_600_000);
