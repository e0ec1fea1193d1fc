import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import type { Quota } from '../../../shared/scheme/quota.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { QuotaRow } from './QuotaRow.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly track: Track;
  readonly standings: readonly QuotaStanding[];
  readonly nominees: readonly NomineeResult[];
}

/** The quotas of a track, each with its calculation and what it still asks for. */
export function QuotaList({ track, standings, nominees }: Props) {
  return (
    <section className="nominate-quotas" aria-label="名额">
      {track.quotas.map((quota) => (
        <QuotaPart
          key={quota.id}
          quota={quota}
          standings={standings.filter(({ quotaId }) => quotaId === quota.id)}
          nominees={nominees}
          track={track}
        />
      ))}
    </section>
  );
}

/** So many units are shown without being asked for, those that still need something first. */
const shownAtMost = 2;

function QuotaPart({ quota, standings, ...rest }: Props & { readonly quota: Quota }) {
  const [isOpen, setOpen] = useState(false);
  const needy = standings.filter(({ open }) => open.length > 0);
  const shown = isOpen ? standings : [...new Set([...needy, ...standings])].slice(0, shownAtMost);
  const words = isOpen
    ? '收起'
    : `共 ${standings.length} 个单位${needy.length > 0 ? `，其中 ${needy.length} 个有待办` : '，名额均无待办'}，全部展开`;
  return (
    <div>
      <p className="nominate-sentence">
        <Tag className="nominate-mark">文件原文</Tag>
        <Words text={quota.sentence} />
      </p>
      {standings.length === 0 && <p className="nominate-soft">登记申报后，按上级单位计算名额。</p>}
      {shown.map((standing) => (
        <QuotaRow key={standing.key} standing={standing} {...rest} />
      ))}
      {standings.length > shownAtMost && (
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words}
        </Button>
      )}
    </div>
  );
}
