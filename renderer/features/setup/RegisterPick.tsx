import { App, Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { formatDay } from '../../../shared/assessment/day.ts';
import { kindByName } from '../../../shared/organisation/kindByName.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { kindKey } from '../../../shared/roster/rosterKind.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { unitKey } from '../../../shared/text/foldName.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useTextSize } from '../../ui/useTextSize.ts';
import { useRoster } from './useRoster.ts';
import { useTableHeight } from './useTableHeight.ts';

interface Props {
  readonly existing: readonly Candidate[];
  readonly registered: readonly Organisation[];
  readonly onClose: () => void;
}

/** From here on only the rows in view are drawn. */
const virtualFrom = 150;

/** What the name shows, where it is one of what is registered: 学生党支部 of 党支部. */
function narrowerKind(registered: string, shown: string | null): string | null {
  return shown !== null && kindKey(shown).endsWith(kindKey(registered)) ? shown : null;
}

/** Takes units of the register into the roster, with what is registered of them. */
export function RegisterPick({ existing, registered, onClose }: Props) {
  const { scheme } = useAssessment();
  const { candidateKinds: kinds } = scheme;
  const { leader, members } = namesOf(scheme);
  const { assessmentId, add } = useRoster();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [chosenKinds, setChosenKinds] = useState<ReadonlyMap<string, string>>(new Map());
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useTableHeight(28);
  const units = useMemo(() => {
    const listed = new Set(existing.map(unitKey));
    return registered.filter((unit) => !listed.has(unitKey(unit)));
  }, [existing, registered]);
  /** The scheme's kind of a unit; null where a person must say which. */
  const kindOf = ({ kind, name }: Organisation) =>
    kinds.find((each) => kindKey(each) === kindKey(kind)) ??
    chosenKinds.get(kindKey(kind)) ??
    narrowerKind(kind, kindByName(name, kinds));
  const wanted = search.trim();
  const shown = units.filter(({ name, parent, secretary, kind }) =>
    `${name} ${parent} ${secretary} ${kind}`.includes(wanted),
  );
  const chosen = units.filter(({ id }) => picked.includes(id));
  const open = chosen.filter((unit) => kindOf(unit) === null).length;
  const onAdd = () =>
    add.mutate(
      {
        assessmentId,
        candidates: chosen.map((unit) => {
          const { name, parent, secretary, memberCount, foundedOn, kind } = unit;
          return { name, parent, secretary, memberCount, foundedOn, kind: kindOf(unit) ?? kind };
        }),
      },
      {
        onSuccess: () => {
          void message.success(`已加入 ${chosen.length} 个参评单位`);
          onClose();
        },
        onError: showProblem,
      },
    );
  const columns: TableColumnsType<Organisation> = [
    { title: '单位名称', dataIndex: 'name', width: 18 * em },
    {
      title: '类型',
      width: 13 * em,
      render: (_, unit) => {
        const kind = kindOf(unit);
        if (kind !== null) return kind;
        return (
          <Select<string | null>
            className="row-choice"
            size="small"
            value={null}
            aria-label={`${unit.name}的类型`}
            placeholder={`“${unit.kind}”都按……`}
            popupMatchSelectWidth={false}
            options={kinds.map((each) => ({ value: each, label: each }))}
            onChange={(next) =>
              next !== null && setChosenKinds((now) => new Map(now).set(kindKey(unit.kind), next))
            }
          />
        );
      },
    },
    { title: '上级单位', dataIndex: 'parent', width: 14 * em },
    { title: leader, dataIndex: 'secretary', width: 6 * em },
    { title: members, dataIndex: 'memberCount', width: 6 * em, align: 'right' },
    { title: '成立日期', width: 9 * em, render: (_, { foundedOn }) => foundedOn && formatDay(foundedOn) },
  ];
  return (
    <Dialog
      title="从单位登记选取参评单位"
      width="min(76rem, 96vw)"
      className="import-modal"
      isHeld={chosen.length > 0}
      onClose={onClose}
      footer={
        <div className="import-foot">
          {open > 0 && <span className="row-bad">有 {open} 个单位的类型方案没有，请在“类型”栏选择</span>}
          <span className="roster-gap" />
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            disabled={chosen.length === 0 || open > 0}
            loading={add.isPending}
            onClick={onAdd}
          >
            {chosen.length > 0 ? `加入 ${chosen.length} 个单位` : '加入'}
          </Button>
        </div>
      }
    >
      <div className="roster-head">
        <Input
          autoFocus
          allowClear
          role="searchbox"
          className="roster-search"
          placeholder={`按名称、上级单位、${leader}或类型查找`}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="soft" role="status">
          {wanted
            ? `找到 ${shown.length} 个，共 ${units.length} 个`
            : `共 ${units.length} 个，已在名单中的不列出`}
        </span>
      </div>
      <Table
        rowKey="id"
        size="small"
        bordered
        virtual={shown.length >= virtualFrom}
        pagination={false}
        columns={columns}
        dataSource={shown}
        scroll={{ x: 69 * em, y: height }}
        locale={{ emptyText: wanted ? '没有符合的单位' : '登记的单位都已在名单中' }}
        rowSelection={{
          columnWidth: 3 * em,
          selectedRowKeys: [...picked],
          preserveSelectedRowKeys: true,
          onChange: (keys) => setPicked(keys.map(String)),
        }}
      />
    </Dialog>
  );
}
