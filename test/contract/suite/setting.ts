import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import type { Client } from '../../support/rpcClient.ts';
import { candidateNamed, completeValues, details, signers } from '../../support/sampleEvents.ts';

export const noAdjustments = { conventions: {}, agreed: {} };
export const itemIds = [4, 4, 5, 5, 3].flatMap((count, dimension) =>
  Array.from({ length: count }, (_, item) => `${dimension + 1}-${item + 1}`),
);
export const allSeen = Object.fromEntries(itemIds.map((id) => [id, { seen: true }]));
/** A change after which the Shandong sheet can be signed; it comes to 64. */
export const complete: SheetChange = { values: completeValues, items: allSeen };
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Made {
  readonly assessmentId: string;
  readonly candidateIds: string[];
  readonly first: string;
}

export interface Choice {
  readonly names?: readonly string[];
  readonly isSigned?: boolean;
  readonly schemeId?: string;
  /** 类型 of all; 党总支 or, where the scheme has none, 党支部 unless told otherwise. */
  readonly kind?: string;
}

/** What every part of the suite works with: the door's client, and assessments made through it. */
export interface Setting {
  readonly client: Client;
  /** An assessment with candidates, its readings signed unless told otherwise. */
  make(choice?: Choice): Promise<Made>;
  /** One whose first candidate's sheet is signed. */
  submitted(): Promise<Made>;
}

/** The setting over a client that is there once the suite runs. */
export function settingOver(getClient: () => Client): Setting {
  const setting: Setting = {
    get client() {
      return getClient();
    },
    async make(choice = {}) {
      const { names = ['甲党总支', '乙党总支'], isSigned = true, schemeId = 'shandong-wuhao' } = choice;
      const { client } = setting;
      const kind = choice.kind ?? (schemeId.startsWith('zju-') ? '党支部' : '党总支');
      const { assessmentId } = await client.assessment.create({
        schemeId,
        details,
        adjustments: noAdjustments,
      });
      if (isSigned) await client.assessment.sign({ assessmentId });
      const { candidateIds } = await client.candidate.add({
        assessmentId,
        candidates: names.map((each) => ({ ...candidateNamed(each), kind })),
      });
      return { assessmentId, candidateIds, first: candidateIds[0]! };
    },
    async submitted() {
      const made = await setting.make();
      await setting.client.sheet.change({ candidateId: made.first, change: complete });
      await setting.client.sheet.submit({ candidateId: made.first, signedBy: signers, total: 6400 });
      return made;
    },
  };
  return setting;
}
