import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, toldBy } from '../support/rpcClient.ts';
import { archiveSuite } from './suite/archiveSuite.ts';
import { assessmentsSuite } from './suite/assessmentsSuite.ts';
import { candidatesSuite } from './suite/candidatesSuite.ts';
import { courseSuite } from './suite/courseSuite.ts';
import { detailsSuite } from './suite/detailsSuite.ts';
import { entriesSuite } from './suite/entriesSuite.ts';
import { lockSuite } from './suite/lockSuite.ts';
import { noticesSuite } from './suite/noticesSuite.ts';
import { organisationsSuite } from './suite/organisationsSuite.ts';
import { outgoingSuite } from './suite/outgoingSuite.ts';
import { schemesSuite } from './suite/schemesSuite.ts';
import { settingOver } from './suite/setting.ts';
import { sheetsSuite } from './suite/sheetsSuite.ts';
import { tablesSuite } from './suite/tablesSuite.ts';
import { walkSuite } from './suite/walkSuite.ts';
import { workspaceSuite } from './suite/workspaceSuite.ts';

/** A way into the program over a workspace of its own. */
export interface Door {
  readonly client: Client;
  close(): Promise<void>;
}

/** Every query and command of the contract, the same over every door. One door serves the whole suite. */
export function contractSuite(name: string, openDoor: () => Promise<Door>): void {
  describe(`the contract over ${name}`, () => {
    let door: Door;
    beforeAll(async () => {
      door = await openDoor();
    });
    afterAll(() => door?.close());
    const given = settingOver(() => door.client);

    schemesSuite(given);
    assessmentsSuite(given);
    detailsSuite(given);
    candidatesSuite(given);
    sheetsSuite(given);
    walkSuite(given);
    tablesSuite(given);
    outgoingSuite(given);
    archiveSuite(given);
    entriesSuite(given);
    courseSuite(given);
    lockSuite(given);
    noticesSuite(given);
    organisationsSuite(given);
    workspaceSuite(given); // Last: it checks the log after all of this.

    it('refuses ids that are empty or too long', async () => {
      for (const assessmentId of ['', 'x'.repeat(65)]) {
        expect((await toldBy(given.client.assessment.get({ assessmentId }))).code).toBe('REFUSED');
      }
    });
  });
}
