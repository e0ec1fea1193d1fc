import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Select, Spin, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Standing, WhatIfRow } from '../../../shared/nextYear/whatIf.ts';
import { formatRatio } from '../../../shared/number/ratio.ts';
import { panelRuleOf } from '../../../shared/scheme/adjustPanel.ts';
import type { PanelRule } from '../../../shared/scheme/panelRule.ts';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

const own = '';
const trims = [0, 3, 4, 5, 6, 7, 9];

/** 试算: what this assessment's sheets would come to under another scheme or panel rule. Nothing is changed by it. */
export function WhatIfDialog({ onClose }: { readonly onClose: () => void }) {
  const { id, source } = useAssessment();
  const rule = panelRuleOf(source);
  const [schemeId, setSchemeId] = useState(own);
  const [trim, setTrim] = useState(rule?.trimFrom ?? 0);
  const [isAll, setAll] = useState(false);
  const shelf = useQuery(api.scheme.list.queryOptions());
  const asked = rule === null ? null : withTrim(rule, trim);
  const isOther = schemeId !== own || trim !== (rule?.trimFrom ?? 0);
  const result = useQuery({
    ...api.outcome.whatIf.queryOptions({
      input: { assessmentId: id, schemeId: schemeId === own ? null : schemeId, panel: asked },
    }),
    enabled: isOther,
  });
  const movers = result.data?.rows.filter(({ moves }) => moves) ?? [];
  const rows = isAll ? (result.data?.rows ?? []) : movers;
  return (
    <Dialog title="换一种算法试算" width={860} onClose={onClose}>
      <p className="soft">只作比较，不改变本次考核的任何内容。</p>
      <Form layout="vertical">
        <Form.Item label="按哪个方案">
          <Select
            aria-label="按哪个方案"
            value={schemeId}
            onChange={setSchemeId}
            options={[
              { value: own, label: '本次考核的方案' },
              ...(shelf.data ?? [])
                .filter(({ total }) => total !== null)
                .map(({ id: each, title, version }) => ({ value: each, label: `${title}（${version} 版）` })),
            ]}
          />
        </Form.Item>
        {rule && (
          <Form.Item label="考评员的分数">
            <Select<number>
              aria-label="考评员的分数"
              value={trim}
              onChange={setTrim}
              options={trims.map((from) => ({
                value: from,
                label: from === 0 ? '不去掉最高分、最低分' : `${from} 名及以上去掉最高分、最低分`,
              }))}
            />
          </Form.Item>
        )}
      </Form>
      {!isOther && <p>请选择另一个方案{rule ? '，或改变去掉最高分、最低分的办法' : ''}。</p>}
      {isOther && result.isPending && <Spin />}
      {isOther && result.error && <Alert type="error" showIcon title={problemOf(result.error).message} />}
      {isOther && result.data && (
        <>
          <p role="status">
            <strong>
              {movers.length === 0 ? '名次和等次都不变。' : `${movers.length} 个单位的名次或等次不同。`}
            </strong>
            {result.data.open.length > 0 &&
              ` 本次评分表中没有 ${result.data.open.join('、')} 所需的数，相应单位未评分。`}{' '}
            <Checkbox checked={isAll} onChange={(event) => setAll(event.target.checked)}>
              列出全部单位
            </Checkbox>
          </p>
          {rows.length > 0 && (
            <Table<WhatIfRow>
              rowKey="candidateId"
              size="small"
              bordered
              pagination={false}
              columns={columns}
              dataSource={[...rows]}
              scroll={{ y: 360 }}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

const columns: TableColumnsType<WhatIfRow> = [
  { title: '单位', dataIndex: 'name' },
  { title: '现在', render: (_, { before }) => standingWords(before), width: 210 },
  { title: '试算', render: (_, { after }) => standingWords(after), width: 210 },
];

function standingWords({ total, rank, grade }: Standing): string {
  const words = [
    total === null ? '未评分' : `${formatRatio(total, 2)} 分`,
    ...(rank === null ? [] : [`第 ${rank} 名`]),
    ...(grade === null ? [] : [grade]),
  ];
  return words.join('，');
}

function withTrim({ trimFrom: _, ...rest }: PanelRule, trim: number): PanelRule {
  return trim === 0 ? rest : { ...rest, trimFrom: trim };
}
