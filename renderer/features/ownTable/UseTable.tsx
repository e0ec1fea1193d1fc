import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { openPlaces } from '../../../shared/ownTable/openPlaces.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { lintScheme } from '../../../shared/scheme/lintScheme.ts';
import { remarksOn } from '../../../shared/scheme/remarksOn.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { innerQuotes } from '../../../shared/text/innerQuotes.ts';
import { useLastBy } from '../../ui/signed/useLastBy.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { LastYear } from './LastYear.tsx';
import { focusFirstOpen } from './nextOpen.ts';
import type { OwnTable } from './useOwnTable.ts';
import { useTakeIn } from './useTakeIn.ts';

interface Props {
  readonly table: OwnTable;
  readonly draft: OwnTableDraft;
  readonly scheme: Scheme | null;
}

/** Step 5: who issued it, for whom; then the table is a scheme of the workspace's own, and an assessment is made by it. */
export function UseTable({ table, draft, scheme }: Props) {
  const { choices, choose, document, made } = table;
  const navigate = useNavigate();
  const showProblem = useProblem();
  const takeIn = useTakeIn();
  const [lastBy, keepBy] = useLastBy();
  const [by, setBy] = useState(lastBy);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const remarks = useMemo(() => (scheme ? remarksOn(scheme) : []), [scheme]);
  const faults = useMemo(() => (scheme ? lintScheme(scheme) : []), [scheme]);
  const unconfirmed = remarks.filter((remark) => !confirmed.includes(remark));
  const places = openPlaces(draft).count;
  const lacks = [
    ...faults.map(innerQuotes),
    ...(scheme === null && places === 0 ? ['表中还缺少评分所需的内容，请核对各列'] : []),
    ...(unconfirmed.length > 0 ? [`还有 ${unconfirmed.length} 处与常例不同，请核对后勾选`] : []),
    ...(by.trim() === '' ? ['请写明经办人'] : []),
  ];
  const use = async () => {
    if (!made) return;
    try {
      keepBy(by.trim());
      const schemeId = await takeIn.mutateAsync({ made, document, by: by.trim(), remarks });
      table.startAnew();
      void navigate(`/new?scheme=${encodeURIComponent(schemeId)}`);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <section className="form-section" aria-labelledby="own-use">
      <h2 id="own-use">五、启用</h2>
      <div className="own-use-fields">
        <Form.Item label="发文单位" layout="vertical">
          <Input
            aria-label="发文单位"
            maxLength={80}
            placeholder="本单位"
            value={choices.issuer ?? (made && 'document' in made.issuer ? made.issuer.document : '')}
            onChange={(event) => choose((now) => ({ ...now, issuer: event.target.value }))}
          />
        </Form.Item>
        <Form.Item label="参评单位的类型" layout="vertical">
          <Select
            mode="tags"
            aria-label="参评单位的类型"
            value={[...(scheme?.candidateKinds ?? choices.candidateKinds ?? [])]}
            onChange={(kinds: string[]) =>
              choose(({ candidateKinds: _, ...now }) =>
                kinds.length === 0 ? now : { ...now, candidateKinds: kinds },
              )
            }
          />
        </Form.Item>
        <Form.Item label="经办人" layout="vertical">
          <Input
            aria-label="经办人"
            maxLength={40}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </Form.Item>
      </div>
      <LastYear table={table} scheme={scheme} />
      {remarks.length > 0 && (
        <Form.Item label="下列各处与常例不同。请对照文件核对，文件如此的逐条勾选" layout="vertical">
          <Checkbox.Group
            className="own-remarks"
            value={[...confirmed]}
            onChange={setConfirmed}
            options={remarks.map((remark) => ({ label: remark, value: remark }))}
          />
        </Form.Item>
      )}
      <Button
        type="primary"
        size="large"
        disabled={places > 0 || lacks.length > 0}
        loading={takeIn.isPending}
        onClick={() => void use()}
      >
        启用，新建考核
      </Button>
      {(places > 0 || lacks.length > 0) && (
        <span className="form-hint own-lacks">
          {places > 0 && (
            <Button type="link" className="own-lack-place" onClick={focusFirstOpen}>
              {`还有 ${places} 处要核对`}
            </Button>
          )}
          {places > 0 && lacks.length > 0 && '；'}
          {lacks.join('；')}。
        </span>
      )}
    </section>
  );
}
