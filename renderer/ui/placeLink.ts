import type { Place, Screen } from '../../shared/assessment/place.ts';
import { queryOfSlot } from './slotQuery.ts';

export interface PlaceLink {
  readonly path: string;
  readonly title: string;
}

const screens: Readonly<Record<Screen, PlaceLink>> = {
  details: { path: 'setup?part=details', title: '基本信息' },
  readings: { path: 'setup?part=readings', title: '考评口径' },
  roster: { path: 'setup?part=roster', title: '参评单位' },
  flow: { path: 'flow', title: '流程' },
  rectification: { path: 'rectification', title: '查摆整改' },
  score: { path: 'score', title: '评分' },
  differences: { path: 'differences', title: '核对分歧' },
  totals: { path: 'totals', title: '录入总分' },
  ballots: { path: 'ballots', title: '民主测评' },
  grading: { path: 'grading', title: '定级' },
  nominations: { path: 'nominations', title: '条件和推荐' },
  results: { path: 'results', title: '结果' },
  notice: { path: 'publicity/notice', title: '公示稿' },
  objections: { path: 'publicity/objections', title: '异议' },
  decision: { path: 'publicity/decision', title: '表彰决定' },
};

/** The screens that show one unit where its id stands in their address. */
const ofUnit: readonly Screen[] = ['score', 'ballots', 'nominations', 'rectification'];

/** Where a place lies and what it is called. */
export function placeLink(place: Place): PlaceLink {
  switch (place.screen) {
    case 'list':
      return { path: '/', title: '考核列表' };
    case 'dataFile':
      return { path: '/data-file', title: '备份和恢复' };
    case 'organisations':
      return { path: `/organisations${unitPart(place.organisationId)}`, title: '单位登记' };
    default: {
      const { path, title } = screens[place.screen];
      const unit = ofUnit.includes(place.screen) ? unitPart(place.candidateId) : '';
      const sheet = place.slot === undefined ? '' : queryOfSlot(place.slot);
      return { path: `/a/${place.assessmentId}/${path}${unit}${sheet}`, title };
    }
  }
}

function unitPart(id: string | undefined): string {
  return id === undefined ? '' : `/${id}`;
}
