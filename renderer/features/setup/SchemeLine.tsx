import { Button } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DocumentDrawer } from './DocumentDrawer.tsx';

/** Which scheme the assessment runs, in a line, with the document behind it. */
export function SchemeLine() {
  const { id, scheme } = useAssessment();
  const [isShown, setShown] = useState(false);
  return (
    <p className="scheme-line">
      方案：<strong>{wordsOf(scheme.title)}</strong>
      <span className="soft">
        （{wordsOf(scheme.issuer)}，{scheme.sheet && `总分 ${formatPoints(scheme.sheet.total)} 分，`}
        {scheme.version} 版）
      </span>
      <Button type="link" size="small" onClick={() => setShown(true)}>
        文件原文
      </Button>
      <DocumentDrawer owner={isShown ? { assessmentId: id } : null} onClose={() => setShown(false)} />
    </p>
  );
}
