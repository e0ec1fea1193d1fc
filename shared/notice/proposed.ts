import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, Notice } from '../register/noticeContent.ts';

/** The working days that a notice lasts unless set otherwise. */
export const usualDays = 5;

/** A first draft of the next notice: as the one before it, from `firstDay` on. */
export function proposedNotice(
  { assessment, register, today }: Dossier,
  firstDay: string,
  lastDay: string | null,
): Notice {
  const former = [...register.list('notice', null).values()].at(-1);
  return {
    by: assessment.panel.find(({ isChair }) => isChair)?.name ?? assessment.panel[0]?.name ?? '',
    on: today,
    chosen: null,
    texts: {},
    listAs: former?.listAs ?? 'table',
    firstDay,
    days: former?.days ?? usualDays,
    lastDay: lastDay ?? firstDay,
    office: former?.office ?? '',
    telephone: former?.telephone ?? '',
    address: former?.address ?? '',
    sender: former?.sender ?? assessment.organiser,
    date: firstDay,
    hasSeal: former?.hasSeal ?? true,
    paper: former?.paper ?? 'A4',
    changes: '',
    frozen: null,
    issued: null,
    closed: null,
  };
}

/** A first draft of the 表彰决定. */
export function proposedDecision({ assessment, today }: Dossier): Decision {
  return {
    by: assessment.panel.find(({ isChair }) => isChair)?.name ?? assessment.panel[0]?.name ?? '',
    on: today,
    chosen: null,
    texts: {},
    recipient: '各基层党组织',
    sender: assessment.organiser,
    date: today,
    hasSeal: true,
    paper: 'A4',
    frozen: null,
    issued: null,
  };
}
