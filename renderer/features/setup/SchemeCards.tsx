import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SchemeSummary } from '../../../shared/scheme/summaryOf.ts';
import { DocumentDrawer } from './DocumentDrawer.tsx';
import { OwnScheme } from './OwnScheme.tsx';

interface Props {
  readonly schemes: readonly SchemeSummary[];
  readonly value: string | null;
  readonly onChange: (schemeId: string) => void;
}

/** The schemes of the shelf to choose from, each with the text that it comes from. */
export function SchemeCards({ schemes, value, onChange }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <Radio.Group
        className="scheme-cards"
        aria-label="考核方案"
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
      >
        {schemes.map(({ id, title, issuer, total, version, isOwn }) => (
          <div key={id} className={id === value ? 'scheme-card scheme-chosen' : 'scheme-card'}>
            <Radio value={id}>
              <strong>{title}</strong>
              <span className="scheme-issuer">{issuer}</span>
            </Radio>
            <div className="scheme-foot">
              <span className="scheme-version">{total === null ? '不打分' : `总分 ${total} 分`}</span>
              <span className="scheme-version">{version} 版</span>
              <span className="roster-gap" />
              <Button type="link" size="small" onClick={() => setShown(id)}>
                文件原文
              </Button>
              {total !== null && (
                <Link className="scheme-copy" to={`/own-table?copy=${encodeURIComponent(id)}`}>
                  复制后修改
                </Link>
              )}
              {isOwn && <OwnScheme schemeId={id} title={title} />}
            </div>
          </div>
        ))}
      </Radio.Group>
      <DocumentDrawer owner={shown === null ? null : { schemeId: shown }} onClose={() => setShown(null)} />
    </>
  );
}
