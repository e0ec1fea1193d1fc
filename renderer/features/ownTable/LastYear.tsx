import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { schemeDifferences } from '../../../shared/nextYear/schemeDifferences.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { api, client } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { schemeSoFar } from './schemeSoFar.ts';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly scheme: Scheme | null;
}

const none = '';
const shownAtFirst = 8;

/** Which scheme of before holds where the text is the same, and what is other than there. */
export function LastYear({ table, scheme }: Props) {
  const { last, goBy } = table;
  const shelf = useQuery(api.scheme.list.queryOptions());
  const showProblem = useProblem();
  const [isWhole, setWhole] = useState(false);
  const earlier = useMemo(() => schemeSoFar(last), [last]);
  const differences = useMemo(
    () => (earlier && scheme ? schemeDifferences(earlier, scheme) : []),
    [earlier, scheme],
  );
  const choose = async (schemeId: string) => {
    try {
      goBy(schemeId === none ? null : await client.scheme.get({ schemeId }));
    } catch (error) {
      showProblem(error);
    }
  };
  const name = (schemeId: string, title: string, version: string) => ({
    value: schemeId,
    label: `${title}（${version} 版）`,
  });
  const own =
    last && !shelf.data?.some(({ id }) => id === last.id)
      ? [name(last.id, wordsOf(last.title), last.version)]
      : [];
  return (
    <>
      <Form.Item
        label="沿用已有方案（文字相同的照旧，阶段、名额等照其办理）"
        layout="vertical"
        className="own-last"
      >
        <Select
          aria-label="沿用已有方案"
          value={last === null ? none : last.id}
          loading={shelf.isPending}
          onChange={(schemeId) => void choose(schemeId)}
          options={[
            { value: none, label: '不沿用' },
            ...own,
            ...(shelf.data ?? []).map(({ id, title, version }) => name(id, title, version)),
          ]}
        />
      </Form.Item>
      {earlier && (
        <div className="own-differences">
          <strong>
            {differences.length === 0 ? '与该方案没有不同' : `与该方案有 ${differences.length} 处不同`}
          </strong>
          <ul>
            {(isWhole ? differences : differences.slice(0, shownAtFirst)).map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {!isWhole && differences.length > shownAtFirst && (
            <Button type="link" onClick={() => setWhole(true)}>
              全部 {differences.length} 处
            </Button>
          )}
        </div>
      )}
    </>
  );
}
